/**
 * Who somebody is: names, dates of birth and what else an identity card shows. `name` itself is the most frequent word of all source code, so
 * it counts only beside a person; the names that can only be people's stand alone.
 */
import type { KindEntry } from '../entry.js';
import { THINGS } from '../things.js';

/** Owners that hold what a person was asked for. */
const ASKED_FOR = ['body', 'form', 'dto', 'payload', 'input', 'profile', 'formdata', 'value', 'query'];

export const IDENTITY: readonly KindEntry[] = [
  {
    id: 'identity.name',
    title: 'name',
    plural: 'names',
    sensitivity: 2,
    groups: [
      {
        names: [
          'first name', 'last name', 'given name', 'family name', 'middle name', 'maiden name', 'surname', 'forename', 'birth name',
          'name first', 'name last', 'card holder name', 'name on card', 'account holder name', 'christian name', 'patronymic',
          'vorname', 'nachname', 'familienname', 'geburtsname', 'prenom', 'nom de famille', 'nom de naissance',
          'apellido', 'primer apellido', 'segundo apellido', 'primer nombre', 'segundo nombre', 'nombre completo',
          'sobrenome', 'nome completo', 'cognome', 'voornaam', 'achternaam', 'tussenvoegsel', 'volledige naam',
        ],
        alone: 'high',
        never: ['font', 'type', 'file', 'class', 'column'],
      },
      { names: ['full name', 'whole name', 'vollstandiger name'], alone: 'medium', variable: 'high', person: 'high', within: ASKED_FOR, context: 'high', never: THINGS },
      {
        names: ['legal name', 'real name', 'preferred name', 'second name', 'fname', 'lname', 'mname', 'namensbestandteil'],
        alone: 'low',
        person: 'medium',
        never: THINGS,
      },
      { names: ['profile name', 'account name'], alone: 'low' },
      { names: ['display name', 'nickname', 'nick', 'spitzname', 'apodo', 'bijnaam'], alone: 'low', person: 'medium', never: THINGS, bare: true },
      { names: ['name', 'nom', 'nombre', 'nome', 'naam'], person: 'high', never: THINGS, bare: true },
    ],
    yes: [
      'firstName', 'lastName', 'last_name', 'LASTNAME', 'user.first_name', 'surname', 'middleName', 'maidenName', 'givenName', 'familyName',
      'fullName', 'body.fullName', 'attendee.full_name', 'patientLastName',
      'cardholderName', 'nameOnCard', 'customer.name', 'Passenger.name', 'patientName', 'customer_name', 'employeeNames', 'kundenName', 'guest.name',
      'usersFullName',
      'user.displayName', 'nickname', 'vorname', 'nachname', 'prénom', 'apellidos', 'cognome', 'voornaam', 'achternaam', 'nombreCliente',
      'nameOfPatient', 'newFirstName', 'accountName',
    ],
    no: [
      'name', 'file.name', 'host.name', 'company.name', 'role.name', 'fileName', 'hostname', 'roleName', 'companyName', 'user.roleName',
      'userGroupName', 'err.name',
      'eventName', 'columnName', 'cityName', 'bucketName', 'className', 'packageName', 'functionName', 'tableName', 'nameLabel', 'firstNameLabel',
      'lastNameError',
      'hasFirstName', 'FIRST_NAME_KEY', 'repo.fullName', 'fontFamilyName', 'emailName', 'userService.name', 'isFullName', 'errors.firstName',
      'firstNamePlaceholder', 'initialValues', 'method.fullName', 'part.full_name',
    ],
  },
  {
    id: 'identity.birth-date',
    title: 'date of birth',
    plural: 'dates of birth',
    sensitivity: 2,
    groups: [
      {
        names: [
          'date of birth', 'birth date', 'birthday', 'birth day', 'day of birth', 'born on', 'born at', 'dob', 'birth year', 'year of birth',
          'birth month', 'month of birth',
          'geburtsdatum', 'geburtstag', 'geburtsjahr', 'date de naissance', 'date naissance', 'fecha de nacimiento', 'fecha nacimiento',
          'data de nascimento', 'data nascimento',
          'data di nascita', 'data nascita', 'geboortedatum', 'nascimento',
        ],
        alone: 'high',
      },
    ],
    yes: [
      'dateOfBirth', 'dob', 'user.DOB', 'birthday', 'birthDate', 'birth_date', 'birthYear', 'geburtsdatum', 'dateNaissance', 'fecha_nacimiento',
      'dataNascimento', 'geboortedatum', 'patientDob',
    ],
    no: ['dateOfBirthLabel', 'birthdayFormat', 'hasBirthday', 'adobe', 'birthdayEmailTemplate', 'date', 'createdDate'],
  },
  {
    id: 'identity.age',
    title: 'age',
    plural: 'ages',
    sensitivity: 2,
    groups: [{ names: ['age', 'alter', 'edad', 'idade', 'leeftijd'], person: 'medium', bare: true, never: ['session', 'account', 'cache', 'cookie'] }],
    yes: ['patient.age', 'customerAge', 'user.age'],
    no: ['age', 'maxAge', 'cache.age', 'cookie.maxAge', 'sessionAge', 'user.maxAge', 'page', 'ageLimit'],
  },
  {
    id: 'identity.gender',
    title: 'gender',
    plural: 'genders',
    sensitivity: 2,
    groups: [
      { names: ['gender', 'geschlecht', 'genere', 'geslacht', 'sexe', 'sexo', 'pronouns'], alone: 'medium', person: 'high' },
      { names: ['sex'], alone: 'low', person: 'high' },
    ],
    yes: ['gender', 'user.gender', 'patientSex', 'sex', 'geschlecht', 'pronouns'],
    no: ['genderOptions', 'genderLabel', 'isGender', 'genderIcon'],
  },
  {
    id: 'identity.nationality',
    title: 'nationality',
    plural: 'nationalities',
    sensitivity: 2,
    groups: [
      {
        names: [
          'nationality', 'citizenship', 'country of birth', 'birth country', 'nationalitat', 'staatsangehorigkeit', 'nationalite', 'nacionalidad',
          'nacionalidade', 'nazionalita', 'nationaliteit',
        ],
        alone: 'medium',
        person: 'high',
      },
    ],
    yes: ['nationality', 'employee.citizenship', 'staatsangehörigkeit', 'nacionalidad'],
    no: ['nationalityOptions', 'country', 'nationalityCount'],
  },
  {
    id: 'identity.birth-place',
    title: 'place of birth',
    plural: 'places of birth',
    sensitivity: 2,
    groups: [
      {
        names: [
          'place of birth', 'birth place', 'city of birth', 'birth city', 'geburtsort', 'lieu de naissance', 'lieu naissance', 'lugar de nacimiento',
          'luogo di nascita', 'luogo nascita', 'geboorteplaats',
        ],
        alone: 'high',
      },
    ],
    yes: ['placeOfBirth', 'birthplace', 'cityOfBirth', 'geburtsort'],
    no: ['placeOfBirthLabel', 'place'],
  },
  {
    id: 'identity.signature',
    title: 'handwritten signature',
    plural: 'handwritten signatures',
    sensitivity: 2,
    groups: [
      { names: ['signature image', 'signature svg', 'handwritten signature', 'e signature', 'unterschrift'], alone: 'medium', person: 'high' },
      { names: ['signature'], person: 'low', bare: true },
    ],
    yes: ['signatureImage', 'patient.signature', 'unterschrift'],
    no: ['signature', 'functionSignature', 'webhookSignature', 'jwtSignature', 'request.signature'],
  },
  {
    // The engine's kind for a whole record of a person whose fields it does not know; no name denotes it.
    id: 'identity.record',
    title: 'personal record',
    plural: 'personal records',
    sensitivity: 2,
    groups: [],
    yes: [],
    no: ['user', 'record'],
  },
];
