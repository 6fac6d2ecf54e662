/**
 * The nouns that mean a person, in the languages people program in. A person's record is what most leaks hand out, and a person beside a `name`
 * is what makes it personal. Nouns that software has taken for itself (client, driver, visitor, subscriber) are low, and must stand alone.
 */
import type { Specificity } from './entry.js';

export interface PersonEntry {
  /** The canonical noun, which reports call the subject. */
  readonly noun: string;
  /** Other words for it. */
  readonly also?: readonly string[];
  /** Words for it in languages that put it behind what it owns: `correoCliente`. */
  readonly behind?: readonly string[];
  /** How strongly a bare object of that name is a person's record. */
  readonly specificity: Specificity;
  /** True when only another person or a word such as `current` may stand in front: `httpClient` and `storageAccount` are no people. */
  readonly bare?: true;
  /** True for what holds a person's data: a `userProfile` is the user's. */
  readonly container?: true;
}

const sure = (noun: string, also: readonly string[] = [], behind: readonly string[] = []): PersonEntry => ({ noun, also, behind, specificity: 'high' });
const likely = (noun: string, also: readonly string[] = []): PersonEntry => ({ noun, also, specificity: 'medium', bare: true });
const doubtful = (noun: string, also: readonly string[] = []): PersonEntry => ({ noun, also, specificity: 'low', bare: true });

export const PERSONS: readonly PersonEntry[] = [
  sure('user', ['end user', 'data subject', 'benutzer', 'nutzer', 'anwender', 'gebruiker'], ['utilisateur', 'usuario', 'usuaria', 'utente', 'utilizador']),
  sure('customer', ['kunde', 'kundin', 'klant'], ['cliente']),
  sure('patient', ['patientin'], ['paciente', 'paziente']),
  sure(
    'employee',
    ['staff member', 'crew member', 'mitarbeiter', 'mitarbeiterin', 'angestellter', 'werknemer', 'medewerker'],
    ['empleado', 'empleada', 'employe', 'funcionario', 'dipendente', 'trabajador', 'salarie'],
  ),
  sure('person', ['human being', 'natural person', 'contact person'], ['persona', 'personne', 'pessoa']),
  sure('passenger', ['passagier', 'fahrgast'], ['pasajero', 'passager', 'passageiro', 'passeggero']),
  sure('traveler', ['traveller', 'tourist', 'reisender']),
  sure('applicant', ['job applicant', 'job candidate', 'bewerber', 'bewerberin', 'sollicitant'], ['solicitante', 'candidato']),
  sure('student', ['pupil', 'studentin', 'schuler', 'leerling', 'alumnus'], ['estudiante', 'etudiant', 'estudante', 'studente', 'alumno', 'aluno']),
  sure('teacher', ['lehrer', 'lehrerin', 'docent'], ['profesor', 'enseignant', 'insegnante']),
  sure('donor', ['spender'], ['donante', 'donateur']),
  sure('attendee', ['teilnehmer', 'teilnehmerin', 'deelnemer'], ['asistente']),
  sure('shopper', ['kaufer']),
  sure('buyer', [], ['comprador', 'acheteur']),
  sure('beneficiary', [], ['beneficiario', 'beneficiaire']),
  sure('claimant'),
  sure('insured', ['insured person', 'versicherter'], ['asegurado', 'assure']),
  sure('policyholder', ['policy holder']),
  sure('borrower'),
  sure('debtor'),
  sure('cardholder', ['card holder']),
  sure('account holder'),
  sure('citizen', ['buerger'], ['ciudadano', 'citoyen', 'cidadao', 'cittadino']),
  sure('voter'),
  sure('nurse'),
  sure('physician', ['clinician', 'arzt', 'arztin'], ['medecin', 'medico']),
  sure('colleague', ['coworker', 'co worker']),
  sure('inmate', ['prisoner']),
  sure('invitee'),
  sure(
    'team member',
    ['family member', 'board member', 'group member', 'org member', 'organization member', 'workspace member', 'household member', 'mitglied'],
  ),
  sure('renter', ['lessee']),
  sure('trainee', ['apprentice']),
  likely('guest', ['huesped']),
  likely('participant'),
  likely('seller'),
  likely('recipient', ['destinatario', 'destinataire', 'empfanger']),
  likely('resident'),
  likely('rider'),
  likely('contact', ['contacto', 'kontakt', 'contatto', 'contato']),
  likely('prospect'),
  likely('author'),
  { noun: 'sender', also: ['absender'], specificity: 'low', bare: true },
  likely('reviewer'),
  likely('doctor', ['therapist', 'practitioner', 'caregiver']),
  likely('staff'),
  likely('contractor'),
  likely('freelancer'),
  likely('volunteer'),
  likely('assignee'),
  likely('follower'),
  likely('friend'),
  likely('respondent'),
  likely('individual'),
  likely('payer', ['payor']),
  likely('payee'),
  likely('signatory', ['signer']),
  likely('learner'),
  likely('household'),
  { noun: 'account', also: ['konto'], specificity: 'medium', bare: true, container: true },
  { noun: 'profile', also: ['profil', 'perfil'], specificity: 'medium', bare: true, container: true },
  doubtful('client'),
  doubtful('member', ['miembro', 'membro']),
  doubtful('lead'),
  doubtful('owner'),
  doubtful('creator'),
  doubtful('candidate'),
  doubtful('subscriber'),
  doubtful('visitor'),
  doubtful('player'),
  doubtful('driver'),
  doubtful('admin', ['administrator']),
  doubtful('victim'),
  doubtful('suspect'),
  doubtful('speaker'),
  doubtful('merchant'),
  doubtful('caller'),
];
