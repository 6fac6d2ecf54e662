/**
 * The other special categories of the law (GDPR articles 9 and 10): origin, belief, politics, union, sexuality, biometrics, genes, convictions.
 * `race` is a condition and `fingerprint` a hash far more often than a person's, so both are hidden without a person beside them.
 */
import type { KindEntry } from '../entry.js';

export const SPECIAL: readonly KindEntry[] = [
  {
    id: 'special.ethnicity',
    title: 'ethnic origin',
    plural: 'ethnic origins',
    sensitivity: 4,
    groups: [
      {
        names: [
          'ethnicity', 'ethnic origin', 'ethnic group', 'ethnic background', 'racial origin', 'skin color', 'skin colour', 'ethnische herkunft',
          'etnia', 'ethnie', 'etniciteit', 'tribe membership', 'caste',
        ],
        alone: 'medium',
        person: 'high',
      },
      { names: ['race'], alone: 'low', person: 'high', bare: true, never: ['promise'] },
    ],
    yes: ['ethnicity', 'employee.ethnicity', 'patient.race', 'race', 'ethnicOrigin'],
    no: ['raceCondition', 'Promise.race', 'dataRace', 'ethnicityOptions', 'embrace', 'trace'],
  },
  {
    id: 'special.religion',
    title: 'religion',
    plural: 'religions',
    sensitivity: 4,
    groups: [
      {
        names: ['religion', 'religious belief', 'religious affiliation', 'religionszugehorigkeit', 'konfession', 'religione', 'religiao', 'godsdienst'],
        alone: 'medium',
        person: 'high',
      },
      { names: ['faith', 'denomination'], person: 'medium', bare: true },
    ],
    yes: ['religion', 'user.religion', 'religiousBeliefs', 'konfession', 'citizen.faith'],
    no: ['religionOptions', 'coinDenomination', 'denomination'],
  },
  {
    id: 'special.politics',
    title: 'political opinion',
    plural: 'political opinions',
    sensitivity: 4,
    groups: [
      {
        names: [
          'political affiliation', 'political party', 'political opinion', 'political view', 'political belief', 'party affiliation',
          'party membership', 'voting preference', 'vote choice',
        ],
        alone: 'high',
      },
    ],
    yes: ['politicalAffiliation', 'voter.partyAffiliation', 'politicalViews'],
    no: ['party', 'thirdParty', 'politicalPartyList2Label', 'vote'],
  },
  {
    id: 'special.union',
    title: 'union membership',
    plural: 'union memberships',
    sensitivity: 4,
    groups: [
      {
        names: [
          'union membership', 'trade union', 'trade union membership', 'labor union', 'labour union', 'gewerkschaft', 'gewerkschaftszugehorigkeit',
          'syndicat', 'sindicato', 'sindacato', 'vakbond',
        ],
        alone: 'medium',
        person: 'high',
        never: ['type', 'discriminated', 'tagged'],
      },
    ],
    yes: ['unionMembership', 'employee.tradeUnion', 'gewerkschaft'],
    no: ['union', 'unionType', 'discriminatedUnion', 'unionTypes'],
  },
  {
    id: 'special.orientation',
    title: 'sexual orientation',
    plural: 'sexual orientations',
    sensitivity: 4,
    groups: [
      {
        names: [
          'sexual orientation', 'sexual preference', 'sex life', 'sexuality', 'gender identity', 'transgender status', 'sexuelle orientierung',
          'orientation sexuelle', 'orientacion sexual', 'orientacao sexual', 'orientamento sessuale',
        ],
        alone: 'high',
      },
    ],
    yes: ['sexualOrientation', 'user.sexuality', 'genderIdentity', 'orientacionSexual'],
    no: ['orientation', 'screenOrientation', 'sexualOrientationOptions'],
  },
  {
    id: 'special.biometric',
    title: 'biometric data',
    plural: 'biometric data',
    sensitivity: 4,
    groups: [
      {
        names: [
          'biometric', 'biometric data', 'face id data', 'face print', 'voice print', 'iris scan', 'retina scan', 'face embedding',
          'facial embedding', 'face descriptor', 'face scan', 'facial recognition data', 'fingerprint template', 'fingerprint scan',
          'fingerprint image', 'fingerabdruck', 'empreinte digitale', 'huella digital', 'impronta digitale', 'vingerafdruk', 'palm print',
        ],
        alone: 'medium',
        person: 'high',
        never: ['font'],
      },
      { names: ['fingerprint', 'face id', 'touch id'], alone: 'low', person: 'medium', bare: true },
    ],
    yes: ['biometrics', 'biometricData', 'fingerprint', 'user.fingerprint', 'faceId', 'voicePrint', 'faceEmbeddings', 'irisScan'],
    no: ['biometricEnabled', 'hasBiometrics', 'certFingerprint', 'assetFingerprint', 'fontFace', 'surfaceId', 'FontFaceDescriptors', 'fingerprintHash'],
  },
  {
    id: 'special.genetic',
    title: 'genetic data',
    plural: 'genetic data',
    sensitivity: 4,
    groups: [
      {
        names: [
          'dna', 'dna sample', 'dna sequence', 'dna profile', 'genetic data', 'genetic marker', 'genetic test', 'genome sequence', 'genotype',
          'genetic profile',
        ],
        alone: 'medium',
        person: 'high',
      },
    ],
    yes: ['geneticData', 'patient.dna', 'dnaProfile', 'genotype'],
    no: ['dnaLabel', 'gene', 'generic'],
  },
  {
    id: 'special.criminal',
    title: 'criminal record',
    plural: 'criminal records',
    sensitivity: 4,
    groups: [
      {
        names: [
          'criminal record', 'criminal history', 'criminal conviction', 'conviction', 'arrest record', 'background check', 'background check result',
          'felony', 'vorstrafe', 'fuhrungszeugnis', 'casier judiciaire', 'antecedentes penales', 'police record', 'immigration offense',
        ],
        alone: 'medium',
        person: 'high',
      },
    ],
    yes: ['criminalRecord', 'applicant.convictions', 'backgroundCheck', 'casierJudiciaire'],
    no: ['backgroundColor', 'criminalRecordLabel', 'record', 'background'],
  },
];
