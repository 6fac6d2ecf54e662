/**
 * Numbers and papers a state gives a person. Most are unmistakable words (Aadhaar, PESEL, codice fiscale); the short acronyms that also mean
 * something else in code (RFC, SIN, DNI, PAN) need a person beside them or `number` behind.
 */
import type { KindEntry } from '../entry.js';

export const GOVERNMENT: readonly KindEntry[] = [
  {
    id: 'government.national-id',
    title: 'national identity number',
    plural: 'national identity numbers',
    sensitivity: 4,
    groups: [
      {
        names: [
          'ssn', 'ss number', 'social security number', 'social security no', 'social security', 'national id', 'national identifier',
          'national identity number', 'national insurance number', 'national identification number', 'government id', 'govt id',
          'identity card number', 'id card number', 'citizen id', 'resident registration number',
          'aadhaar', 'aadhar', 'aadhaar number', 'aadhar number', 'pesel', 'pesel number', 'bsn number', 'burgerservicenummer', 'cpf', 'cpf number',
          'numero cpf', 'curp', 'cedula', 'nric', 'nric number', 'my kad number', 'hkid', 'emirates id', 'qatar id', 'civil id', 'iqama number',
          'sozialversicherungsnummer', 'personalausweisnummer', 'ausweisnummer', 'rentenversicherungsnummer', 'ahv nummer',
          'numero de securite sociale', 'numero securite sociale', 'numero secu', 'numero de la seguridad social', 'documento de identidad',
          'codice fiscale', 'cartao de cidadao', 'personnummer', 'personal identity number', 'fodselsnummer', 'cpr number', 'cpr nummer',
          'henkilotunnus', 'rodne cislo', 'rijksregisternummer', 'dni number', 'nie number', 'nir number', 'sin number', 'social insurance number',
          'rg number', 'jmbg', 'cnp number', 'teudat zehut', 'nin number', 'bvn number',
        ],
        alone: 'high',
        never: ['cors'],
      },
      {
        names: [
          'bsn', 'dni', 'nie', 'nino', 'jmbg number', 'cnp', 'rut', 'bvn', 'national number', 'identity number', 'identity document', 'id number',
          'id card', 'ine',
        ],
        alone: 'low',
        person: 'high',
        bare: true,
      },
      { names: ['nir', 'sin', 'rfc', 'nin', 'cpr', 'rg', 'ahv', 'nif'], person: 'medium', bare: true },
    ],
    yes: [
      'ssn', 'user.SSN', 'SSNumber', 'socialSecurityNumber', 'patient_ssn', 'nationalId', 'cpf', 'customer.cpf', 'aadhaarNumber', 'pesel', 'bsn',
      'employee.dni', 'nie', 'citizen.nir', 'emiratesId', 'codiceFiscale', 'codice_fiscale', 'personnummer', 'Sozialversicherungsnummer', 'curp',
      'empleado.rfc', 'nric', 'numeroSecuriteSociale', 'citizen.idNumber', 'last4Ssn',
    ],
    no: [
      'cnpj', 'rfc', 'sin', 'Math.sin', 'nir', 'ssnMask', 'ssnRegex', 'maskedSsn', 'hasSsn', 'ssnLast4Label', 'nationalIdType', 'id', 'userId',
      'customerId', 'memberId', 'uuid', 'isCpfValid', 'validateCpf',
    ],
  },
  {
    id: 'government.passport',
    title: 'passport number',
    plural: 'passport numbers',
    sensitivity: 4,
    groups: [
      {
        names: [
          'passport number', 'passport no', 'passport num', 'passport id', 'reisepassnummer', 'passnummer', 'numero de passeport', 'numero passeport',
          'numero de pasaporte', 'numero passaporto', 'paspoortnummer',
        ],
        alone: 'high',
      },
      { names: ['passport', 'pasaporte', 'passaporto', 'passeport', 'reisepass', 'paspoort'], person: 'medium', bare: true },
      { names: ['number', 'no'], within: ['passport', 'reisepass'], context: 'high', bare: true },
    ],
    yes: ['passportNumber', 'passport_no', 'traveler.passport', 'passport.number', 'reisepassnummer'],
    no: ['passport', 'passportStrategy', 'passportJs', 'number', 'passport.session', 'passportConfig'],
  },
  {
    id: 'government.drivers-license',
    title: 'driving licence number',
    plural: 'driving licence numbers',
    sensitivity: 4,
    groups: [
      {
        names: [
          'driver license', 'driver licence', 'driver s license', 'driver s licence', 'driving license', 'driving licence', 'driver license number',
          'driver licence number', 'driving license number', 'driving licence number', 'dl number', 'fuhrerscheinnummer', 'fuehrerscheinnummer',
          'permis de conduire', 'numero permis', 'rijbewijsnummer', 'carta di condurre',
        ],
        alone: 'high',
      },
    ],
    yes: ['driversLicense', 'driverLicenseNumber', 'drivers_license', 'drivingLicence', 'user.driversLicence'],
    no: ['license', 'licenseKey', 'driver', 'driverVersion', 'driversLicenseUploaded'],
  },
  {
    id: 'government.tax-id',
    title: 'tax number',
    plural: 'tax numbers',
    sensitivity: 4,
    groups: [
      {
        names: [
          'tax file number', 'tax payer id', 'taxpayer id', 'taxpayer identification number', 'individual tax number', 'itin', 'itin number',
          'steuer id', 'steuer identifikationsnummer', 'steueridentifikationsnummer', 'numero fiscal', 'pan number', 'pan card number', 'pan card',
          'tfn number', 'contribuyente id',
        ],
        alone: 'high',
      },
      { names: ['tax id', 'tax number', 'tax identification number', 'tin number', 'steuernummer', 'fiscal code'], alone: 'medium', person: 'high' },
      { names: ['tfn', 'tin', 'vat id'], person: 'medium', bare: true },
    ],
    yes: ['taxId', 'employee.taxId', 'taxFileNumber', 'itin', 'steuerId', 'Steuer-ID', 'panNumber', 'customer.tin', 'fiscalCode', 'steuernummer'],
    no: ['taxRate', 'taxIdType', 'vatId', 'tfn', 'tax', 'pan', 'taxIdLabel'],
  },
  {
    id: 'government.immigration',
    title: 'visa or residence permit',
    plural: 'visas or residence permits',
    sensitivity: 4,
    groups: [
      {
        names: [
          'visa number', 'residence permit', 'residence permit number', 'work permit', 'work permit number', 'alien number',
          'alien registration number', 'immigration status', 'visa status', 'green card number', 'aufenthaltstitel', 'asylum status',
        ],
        alone: 'medium',
        person: 'high',
      },
    ],
    yes: ['visaNumber', 'residencePermitNumber', 'applicant.immigrationStatus'],
    no: ['visa', 'cardVisa', 'visaIcon'],
  },
  {
    id: 'government.vehicle',
    title: 'vehicle registration',
    plural: 'vehicle registrations',
    sensitivity: 2,
    groups: [
      {
        names: [
          'license plate', 'licence plate', 'license plate number', 'licence plate number', 'number plate', 'vehicle registration number',
          'kennzeichen', 'kfz kennzeichen', 'plaque immatriculation', 'matricula vehiculo', 'targa veicolo', 'kenteken',
        ],
        alone: 'medium',
        person: 'high',
      },
      { names: ['vin', 'vin number', 'vehicle identification number', 'plate number'], alone: 'low', person: 'medium', bare: true },
    ],
    yes: ['licensePlate', 'driver.licensePlate', 'vin', 'kennzeichen', 'vehicleRegistrationNumber'],
    no: ['licensePlateRegex', 'license', 'template', 'kennzeichenLabel'],
  },
];
