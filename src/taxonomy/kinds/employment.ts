/**
 * Work and school: staff numbers, reviews, grades, applications. Numbers of staff and students are linkable, what others think of them is
 * confidential.
 */
import type { KindEntry } from '../entry.js';

export const EMPLOYMENT: readonly KindEntry[] = [
  {
    id: 'employment.employee-id',
    title: 'staff number',
    plural: 'staff numbers',
    sensitivity: 1,
    groups: [
      {
        names: [
          'employee id', 'employee number', 'employee no', 'staff id', 'staff number', 'personnel number', 'payroll number', 'payroll id',
          'personalnummer', 'mitarbeiternummer', 'numero empleado', 'matricule', 'personeelsnummer', 'badge number',
        ],
        alone: 'low',
      },
    ],
    yes: ['employeeId', 'employeeNumber', 'staff_number', 'personalnummer', 'payrollId'],
    no: ['employee', 'employeeCount', 'employees', 'staffPage'],
  },
  {
    id: 'employment.student-id',
    title: 'student number',
    plural: 'student numbers',
    sensitivity: 1,
    groups: [
      {
        names: [
          'student id', 'student number', 'matrikelnummer', 'enrollment number', 'enrolment number', 'roll number', 'numero etudiant',
          'studentennummer', 'leerlingnummer',
        ],
        alone: 'low',
      },
    ],
    yes: ['studentId', 'studentNumber', 'matrikelnummer', 'rollNumber'],
    no: ['student', 'studentCount', 'enrollment', 'scrollNumber'],
  },
  {
    id: 'employment.review',
    title: 'performance review',
    plural: 'performance reviews',
    sensitivity: 3,
    groups: [
      {
        names: [
          'performance review', 'performance rating', 'performance appraisal', 'employee review', 'employee rating', 'disciplinary action',
          'disciplinary record', 'termination reason', 'dismissal reason', 'interview feedback', 'interview note', 'arbeitszeugnis',
          'kundigungsgrund', 'leistungsbeurteilung', 'beoordelingsgesprek',
        ],
        alone: 'medium',
        person: 'high',
      },
    ],
    yes: ['performanceReview', 'employee.performanceRating', 'disciplinaryActions', 'terminationReason'],
    no: ['performance', 'performanceMetrics', 'review', 'codeReview', 'rating'],
  },
  {
    id: 'employment.resume',
    title: 'CV',
    plural: 'CVs',
    sensitivity: 2,
    groups: [
      {
        names: [
          'curriculum vitae', 'lebenslauf', 'cover letter', 'resume text', 'cv text', 'resume content', 'resume file', 'cv file', 'resume url',
          'cv url', 'motivationsschreiben', 'lettre de motivation', 'employment history', 'work history', 'job application',
        ],
        alone: 'medium',
        person: 'high',
      },
      { names: ['resume', 'cv'], person: 'medium', alone: 'low', variable: 'low', bare: true },
    ],
    yes: ['resume', 'applicant.resume', 'cv', 'curriculumVitae', 'coverLetter', 'lebenslauf', 'candidate.cv', 'employmentHistory'],
    no: ['resumeButton', 'resumed', 'canResume', 'onResume', 'resumeSession'],
  },
  {
    id: 'employment.grade',
    title: 'grade',
    plural: 'grades',
    sensitivity: 2,
    groups: [
      {
        names: [
          'gpa', 'grade point average', 'exam result', 'exam score', 'exam grade', 'report card', 'zeugnisnote', 'academic record',
          'academic transcript',
        ],
        alone: 'medium',
        person: 'high',
      },
      {
        names: ['grade', 'mark', 'score', 'note', 'nota', 'cijfer'],
        within: ['student', 'pupil', 'learner', 'estudiante', 'etudiant', 'schuler'],
        context: 'low',
        bare: true,
      },
    ],
    yes: ['gpa', 'student.gpa', 'student.grades', 'examResults', 'studentGrade', 'pupil.mark'],
    no: ['grade', 'score', 'upgrade', 'bookmark', 'gradeLevelOptions', 'user.score'],
  },
  {
    id: 'employment.job',
    title: 'job title',
    plural: 'job titles',
    sensitivity: 1,
    groups: [
      {
        names: [
          'job title', 'occupation', 'profession', 'employer', 'employer name', 'beruf', 'arbeitgeber', 'employeur', 'profesion', 'ocupacion',
          'professione', 'beroep', 'werkgever',
        ],
        person: 'low',
        bare: true,
      },
    ],
    yes: ['employee.jobTitle', 'user.occupation', 'applicant.employer', 'patientOccupation'],
    no: ['jobTitle', 'title', 'job', 'employer', 'user.title'],
  },
];
