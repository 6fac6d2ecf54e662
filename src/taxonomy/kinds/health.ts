/**
 * The body and the mind. Health data is a special category by law, so a leak is severe; but `condition`, `test` and `treatment` are ordinary
 * words of code, which count only beside a patient.
 */
import type { KindEntry } from '../entry.js';

export const HEALTH: readonly KindEntry[] = [
  {
    id: 'health.diagnosis',
    title: 'diagnosis',
    plural: 'diagnoses',
    sensitivity: 4,
    groups: [
      {
        names: [
          'medical condition', 'health condition', 'medical history', 'health history', 'medical diagnosis', 'primary diagnosis', 'chronic disease',
          'illness', 'diagnosis code', 'prognosis', 'hiv status', 'hiv positive', 'mental health', 'mental health history', 'depression score',
          'krankheit', 'krankengeschichte', 'antecedentes medicos', 'enfermedad', 'maladie', 'malattia', 'ziekte', 'health data', 'medical data',
          'family medical history', 'comorbidity', 'comorbidities',
        ],
        alone: 'high',
      },
      {
        names: ['diagnosis', 'diagnose', 'diagnosi', 'diagnostico', 'diagnostic medical'],
        alone: 'medium',
        person: 'high',
        never: ['error', 'compiler', 'code', 'typescript', 'lint'],
      },
      { names: ['icd 10', 'icd 10 code', 'icd code', 'icd 9', 'icd'], alone: 'low', person: 'high' },
      { names: ['condition', 'disease', 'treatment', 'procedure', 'surgery'], within: ['patient'], context: 'medium', bare: true },
    ],
    yes: [
      'diagnosis', 'patient.diagnosis', 'diagnoses', 'medicalHistory', 'hivStatus', 'icd10', 'patient.icd10Code', 'patient.condition',
      'patientDiseases', 'enfermedad',
    ],
    no: ['diagnostics', 'condition', 'treatment', 'healthCheck', 'health', 'whereCondition', 'diagnosisOptions', 'user.condition'],
  },
  {
    id: 'health.medication',
    title: 'medication',
    plural: 'medications',
    sensitivity: 4,
    groups: [
      {
        names: [
          'medication', 'prescription', 'prescribed drug', 'medikament', 'medikation', 'medicamento', 'receta medica', 'ordonnance', 'medicatie',
          'drug dosage', 'vaccination', 'vaccination status', 'immunization', 'vaccine status',
        ],
        alone: 'medium',
        person: 'high',
      },
      { names: ['dosage', 'drug', 'vaccine', 'medicine'], within: ['patient'], context: 'medium', bare: true },
    ],
    yes: ['medication', 'patient.medications', 'prescriptions', 'vaccinationStatus', 'patient.dosage', 'medicamentos'],
    no: ['dosage', 'medicationOptions', 'drugName', 'medicationCount'],
  },
  {
    id: 'health.allergy',
    title: 'allergy',
    plural: 'allergies',
    sensitivity: 4,
    groups: [
      { names: ['allergy', 'food allergy', 'allergie', 'alergia', 'intolerance', 'food intolerance', 'dietary restriction'], alone: 'medium', person: 'high' },
    ],
    yes: ['allergies', 'patient.allergies', 'allergy', 'dietaryRestrictions'],
    no: ['allergyOptions', 'allergens', 'allergyIcon'],
  },
  {
    id: 'health.record-number',
    title: 'medical record number',
    plural: 'medical record numbers',
    sensitivity: 4,
    groups: [
      {
        names: [
          'medical record', 'medical record number', 'health record', 'patient record', 'medical number', 'nhs number', 'nhs no', 'hospital number',
          'medicare number', 'medicaid number', 'medicaid id', 'medicare id', 'patientenakte', 'dossier medical', 'historia clinica',
          'cartella clinica',
        ],
        alone: 'high',
      },
      { names: ['mrn'], alone: 'medium', person: 'high' },
    ],
    yes: ['medicalRecordNumber', 'mrn', 'patient.mrn', 'medicalRecords', 'nhsNumber', 'historiaClinica'],
    no: ['record', 'recordNumber', 'medicalRecordType', 'patientId', 'nhs'],
  },
  {
    id: 'health.insurance',
    title: 'insurance number',
    plural: 'insurance numbers',
    sensitivity: 3,
    groups: [
      {
        names: [
          'insurance number', 'insurance id', 'health insurance number', 'insurance policy number', 'insurance member id', 'health plan number',
          'health plan id', 'versichertennummer', 'krankenversicherungsnummer', 'krankenversichertennummer', 'numero de mutuelle', 'carte vitale',
          'verzekeringsnummer', 'health card number', 'subscriber number',
        ],
        alone: 'high',
      },
      { names: ['policy number'], alone: 'low', person: 'high' },
    ],
    yes: ['insuranceNumber', 'patient.insuranceId', 'healthInsuranceNumber', 'policyNumber', 'Versichertennummer'],
    no: ['insurance', 'insuranceType', 'policyId', 'policy', 'insuranceProvider'],
  },
  {
    id: 'health.blood-type',
    title: 'blood type',
    plural: 'blood types',
    sensitivity: 4,
    groups: [{ names: ['blood type', 'blood group', 'blutgruppe', 'groupe sanguin', 'grupo sanguineo', 'gruppo sanguigno', 'bloedgroep'], alone: 'high' }],
    yes: ['bloodType', 'patient.bloodGroup', 'blutgruppe'],
    no: ['blood', 'type', 'bloodTypeOptions'],
  },
  {
    id: 'health.symptom',
    title: 'symptom',
    plural: 'symptoms',
    sensitivity: 4,
    groups: [{ names: ['symptom', 'sintoma', 'symptome', 'chief complaint'], alone: 'medium', person: 'high' }],
    yes: ['symptoms', 'patient.symptoms', 'chiefComplaint'],
    no: ['symptomOptions', 'symptomCount'],
  },
  {
    id: 'health.measurement',
    title: 'health measurement',
    plural: 'health measurements',
    sensitivity: 4,
    groups: [
      {
        names: [
          'lab result', 'blood pressure', 'heart rate', 'blood sugar', 'glucose level', 'blood glucose', 'cholesterol', 'bmi', 'body mass index',
          'body temperature', 'oxygen saturation', 'vital sign', 'covid test', 'covid result', 'blutdruck', 'sleep data', 'menstrual cycle',
          'body weight', 'body fat', 'viral load',
        ],
        alone: 'medium',
        person: 'high',
      },
      { names: ['weight', 'height', 'vital', 'test result'], within: ['patient'], context: 'medium', bare: true },
    ],
    yes: ['labResults', 'bloodPressure', 'patient.heartRate', 'patient.weight', 'bmi', 'vitalSigns', 'patientHeight'],
    no: ['weight', 'height', 'element.height', 'testResults', 'vitals', 'user.height', 'heartRateLimit'],
  },
  {
    id: 'health.disability',
    title: 'disability',
    plural: 'disabilities',
    sensitivity: 4,
    groups: [
      {
        names: [
          'disability', 'disability status', 'impairment', 'behinderung', 'handicap', 'discapacidad', 'deficiencia', 'disabilita', 'special need',
          'accessibility need',
        ],
        alone: 'medium',
        person: 'high',
      },
    ],
    yes: ['disability', 'employee.disabilities', 'disabilityStatus', 'specialNeeds', 'behinderung'],
    no: ['disabled', 'isDisabled', 'disabilityOptions', 'accessibility'],
  },
  {
    id: 'health.reproductive',
    title: 'reproductive health',
    plural: 'reproductive health data',
    sensitivity: 4,
    groups: [
      {
        names: [
          'pregnancy', 'pregnancy status', 'pregnancy due date', 'last menstrual period', 'fertility status', 'abortion', 'contraception',
          'schwangerschaft', 'embarazo', 'grossesse', 'gravidanza', 'zwangerschap',
        ],
        alone: 'medium',
        person: 'high',
      },
    ],
    yes: ['pregnancy', 'patient.pregnancyStatus', 'schwangerschaft'],
    no: ['period', 'pregnancyOptions', 'dueDate'],
  },
  {
    id: 'health.sick-leave',
    title: 'sick leave',
    plural: 'sick leaves',
    sensitivity: 4,
    groups: [
      {
        names: ['sick leave', 'sick day', 'sick note', 'medical leave', 'krankmeldung', 'arret maladie', 'baja medica', 'ziekteverlof', 'sickness absence'],
        alone: 'medium',
        person: 'high',
      },
    ],
    yes: ['sickLeave', 'employee.sickDays', 'krankmeldung'],
    no: ['leave', 'sickLeavePolicy', 'absence'],
  },
];
