/**
 * Money: cards, bank accounts, pay and what somebody owns or owes. `balance` and `amount` are about orders and ledgers as often as about
 * people, so they stay low or silent without an owner.
 */
import type { KindEntry } from '../entry.js';

export const FINANCIAL: readonly KindEntry[] = [
  {
    id: 'financial.card',
    title: 'payment card number',
    plural: 'payment card numbers',
    sensitivity: 4,
    groups: [
      {
        names: [
          'credit card', 'credit card number', 'debit card', 'debit card number', 'card number', 'card no', 'card num', 'cc number', 'cc num',
          'primary account number', 'kreditkarte', 'kreditkartennummer', 'kartennummer', 'carte bancaire', 'numero de carte', 'numero carte',
          'tarjeta de credito', 'numero de tarjeta', 'numero tarjeta', 'cartao de credito', 'numero cartao', 'carta di credito', 'numero carta',
          'creditcardnummer', 'kaartnummer',
        ],
        alone: 'high',
        never: ['gift', 'loyalty', 'id', 'report', 'library', 'business'],
      },
      { names: ['number', 'pan'], within: ['card', 'credit card'], context: 'high', bare: true },
      { names: ['pan'], alone: 'low', person: 'medium', bare: true },
      {
        names: [
          'card expiry', 'card expiration', 'card exp', 'expiry card', 'card exp date', 'card expiry date', 'card expiration date', 'card last 4',
          'card last four',
        ],
        alone: 'medium',
      },
    ],
    yes: [
      'creditCard', 'creditCardNumber', 'cardNumber', 'card_number', 'card.number', 'customer.creditCard', 'pan', 'kreditkartennummer',
      'numeroTarjeta', 'cardExpiry',
    ],
    no: [
      'card', 'cardTitle', 'giftCardNumber', 'cardNumberRegex', 'maskedCardNumber', 'dashboardCard', 'panel', 'hasCreditCard', 'cardNumberInput',
      'creditCardType', 'idCardNumberLabel',
    ],
  },
  {
    id: 'financial.card-security',
    title: 'card security code',
    plural: 'card security codes',
    sensitivity: 4,
    groups: [
      {
        names: [
          'cvv', 'cvc', 'cvv 2', 'cvc 2', 'cvv code', 'cvc code', 'card security code', 'card verification value', 'card verification code',
          'prufziffer karte', 'cryptogramme visuel', 'card pin', 'atm pin',
        ],
        alone: 'high',
      },
      { names: ['csc', 'security code'], alone: 'low', within: ['card'], context: 'high', bare: true },
    ],
    yes: ['cvv', 'card.cvc', 'cardSecurityCode', 'cvv2', 'cardCvv', 'securityCode', 'cardPin'],
    no: ['cvvRegex', 'cvcLabel', 'securityCodeLength', 'hasCvv', 'cvcError'],
  },
  {
    id: 'financial.bank-account',
    title: 'bank account number',
    plural: 'bank account numbers',
    sensitivity: 3,
    groups: [
      {
        names: [
          'iban', 'iban number', 'bank account', 'bank account number', 'bank account no', 'account number', 'account no', 'account num',
          'acct number', 'acct no', 'routing number', 'aba routing number', 'sort code', 'bank details', 'kontonummer', 'bankverbindung',
          'numero de compte', 'numero compte', 'cuenta bancaria', 'numero de cuenta', 'numero cuenta', 'conta bancaria', 'numero conta',
          'numero conto', 'conto corrente', 'rekeningnummer', 'clabe', 'bsb number', 'rib',
        ],
        alone: 'medium',
        person: 'high',
      },
    ],
    yes: [
      'iban', 'customer.iban', 'bankAccountNumber', 'accountNumber', 'routing_number', 'sortCode', 'kontonummer', 'user.bankAccount',
      'employee.accountNumber', 'numeroDeCuenta', 'rekeningnummer', 'bankDetails',
    ],
    no: ['bic', 'account', 'accountType', 'ibanRegex', 'isIban', 'accountNumberLabel', 'sortOrder', 'maskedIban', 'accountId', 'librarian'],
  },
  {
    id: 'financial.income',
    title: 'pay',
    plural: 'pay records',
    sensitivity: 3,
    groups: [
      {
        names: [
          'salary', 'annual salary', 'monthly salary', 'base salary', 'annual income', 'monthly income', 'household income', 'hourly wage',
          'net worth', 'pay slip', 'paycheck', 'gehalt', 'jahresgehalt', 'einkommen', 'salaire', 'salario', 'stipendio', 'salaris', 'sueldo',
          'nomina',
        ],
        alone: 'medium',
        person: 'high',
        never: ['job', 'position', 'vacancy', 'total'],
      },
      { names: ['income', 'wage', 'compensation', 'bonus', 'commission', 'pension', 'earnings', 'lohn'], person: 'medium', bare: true },
    ],
    yes: ['salary', 'employee.salary', 'annualIncome', 'employeeSalaries', 'applicant.income', 'gehalt', 'salario', 'worker.netWorth'],
    no: ['income', 'bonus', 'salaryRange', 'netIncomeRow', 'salaryLabel', 'commission', 'job.salary'],
  },
  {
    id: 'financial.balance',
    title: 'account balance',
    plural: 'account balances',
    sensitivity: 3,
    groups: [
      { names: ['account balance', 'bank balance', 'kontostand', 'solde compte', 'saldo cuenta'], alone: 'medium', person: 'high' },
      { names: ['balance', 'debt', 'outstanding balance', 'saldo'], person: 'low', within: ['account'], context: 'low', bare: true },
    ],
    yes: ['accountBalance', 'account.balance', 'customer.balance', 'kontostand', 'borrower.debt'],
    no: ['balance', 'loadBalancer', 'balanceOf', 'tokenBalance', 'balanceLabel'],
  },
  {
    id: 'financial.tax-return',
    title: 'tax return',
    plural: 'tax returns',
    sensitivity: 3,
    groups: [
      {
        names: ['tax return', 'tax returns', 'steuererklarung', 'declaration impots', 'tax filing', 'taxable income', 'adjusted gross income'],
        alone: 'medium',
        person: 'high',
      },
    ],
    yes: ['taxReturn', 'employee.taxReturns', 'taxableIncome'],
    no: ['taxRate', 'taxes', 'taxTotal'],
  },
  {
    id: 'financial.credit-score',
    title: 'credit score',
    plural: 'credit scores',
    sensitivity: 3,
    groups: [
      {
        names: ['credit score', 'credit rating', 'fico score', 'credit history', 'credit report', 'schufa', 'schufa score', 'credit limit', 'bankruptcy'],
        alone: 'medium',
        person: 'high',
      },
    ],
    yes: ['creditScore', 'applicant.creditHistory', 'ficoScore'],
    no: ['credits', 'creditScoreThreshold', 'score', 'rateLimit'],
  },
  {
    id: 'financial.purchases',
    title: 'purchase history',
    plural: 'purchase histories',
    sensitivity: 2,
    groups: [{ names: ['purchase history', 'order history', 'transaction history', 'payment history'], alone: 'low', person: 'medium' }],
    yes: ['purchaseHistory', 'customer.orderHistory'],
    no: ['history', 'orderHistoryPage', 'orders'],
  },
];
