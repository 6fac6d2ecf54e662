/**
 * The people around somebody: spouse, children, next of kin. `parent` and `child` are words of every tree, so they count only with what makes
 * them people's.
 */
import type { KindEntry } from '../entry.js';

export const FAMILY: readonly KindEntry[] = [
  {
    id: 'family.marital-status',
    title: 'marital status',
    plural: 'marital statuses',
    sensitivity: 2,
    groups: [
      {
        names: [
          'marital status', 'civil status', 'relationship status', 'familienstand', 'etat civil', 'situation familiale', 'estado civil',
          'stato civile', 'burgerlijke staat',
        ],
        alone: 'medium',
        person: 'high',
      },
    ],
    yes: ['maritalStatus', 'employee.maritalStatus', 'familienstand', 'estadoCivil'],
    no: ['status', 'maritalStatusOptions', 'statusText'],
  },
  {
    id: 'family.spouse',
    title: 'spouse',
    plural: 'spouses',
    sensitivity: 2,
    groups: [
      {
        names: [
          'spouse', 'spouse name', 'husband', 'husband name', 'wife', 'wife name', 'partner name', 'ehepartner', 'ehemann', 'ehefrau', 'conjoint',
          'conjuge', 'conyuge', 'coniuge', 'echtgenoot',
        ],
        alone: 'medium',
        person: 'high',
        never: ['business', 'channel'],
      },
    ],
    yes: ['spouse', 'employee.spouse', 'spouseName', 'ehepartner', 'patient.husband'],
    no: ['partner', 'partnerId', 'response', 'spouseCount'],
  },
  {
    id: 'family.parents',
    title: "parents' names",
    plural: "parents' names",
    sensitivity: 3,
    groups: [
      {
        names: [
          'mother maiden name', 'mother s maiden name', 'mother name', 'father name', 'mother s name', 'father s name', 'parent full name',
          'guardian name', 'legal guardian', 'nombre de la madre', 'nombre del padre', 'nome da mae', 'nome do pai', 'nom de la mere', 'nom du pere',
          'madchenname der mutter',
        ],
        alone: 'high',
      },
      { names: ['mother', 'father', 'guardian', 'mutter', 'vater', 'madre', 'padre'], person: 'medium', bare: true },
    ],
    yes: ['motherMaidenName', 'mothersMaidenName', 'fatherName', 'patient.mother', 'guardianName', 'nomeDaMae'],
    no: ['parent', 'parentName', 'mother', 'parentNode', 'motherboard'],
  },
  {
    id: 'family.children',
    title: "children's data",
    plural: "children's data",
    sensitivity: 3,
    groups: [
      {
        names: [
          'children names', 'child name', 'child age', 'children ages', 'child date of birth', 'child dob', 'child birth date', 'child first name',
          'child last name', 'kid name', 'daughter', 'daughter name', 'son name', 'number of children', 'number of dependents', 'kinderzahl',
          'nombre de l enfant', 'nom enfant', 'nombre hijo', 'student parent',
        ],
        alone: 'low',
        person: 'medium',
        never: ['node', 'component', 'tree'],
      },
    ],
    yes: ['childrenNames', 'employee.numberOfChildren', 'childDateOfBirth', 'kidName', 'childFirstName'],
    no: ['children', 'child', 'childNode', 'props.children', 'childProcess', 'childrenCount'],
  },
  {
    id: 'family.emergency-contact',
    title: 'emergency contact',
    plural: 'emergency contacts',
    sensitivity: 2,
    groups: [
      {
        names: [
          'emergency contact', 'emergency contact name', 'emergency contact number', 'emergency contact phone', 'emergency phone',
          'emergency phone number', 'next of kin', 'notfallkontakt', 'contact urgence', 'contacto de emergencia', 'contato de emergencia',
          'contatto di emergenza', 'noodcontact',
        ],
        alone: 'high',
      },
    ],
    yes: ['emergencyContact', 'nextOfKin', 'patient.emergencyContacts', 'emergencyContactPhone', 'notfallkontakt'],
    no: ['contact', 'emergency', 'nextOfKinLabel', 'emergencyContactsCount'],
  },
];
