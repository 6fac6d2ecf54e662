/**
 * class-validator: what a member must look like tells what it is, whatever it is called.
 */
import type { Vendor } from './model.js';

export const classValidator: Vendor = {
  id: 'class-validator',
  name: 'class-validator',
  category: 'utility',
  documentation: 'https://github.com/typestack/class-validator#validation-decorators',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['class-validator'],
      versions: '>=0.13',
      members: [
        { names: ['IsEmail'], kind: 'contact.email' },
        { names: ['IsPhoneNumber', 'IsMobilePhone'], kind: 'contact.phone' },
        { names: ['IsCreditCard'], kind: 'financial.card' },
        { names: ['IsIBAN'], kind: 'financial.bank-account' },
        { names: ['IsPassportNumber'], kind: 'government.passport' },
        { names: ['IsIdentityCard'], kind: 'government.national-id' },
        { names: ['IsPostalCode'], kind: 'location.postcode' },
        { names: ['IsIP'], kind: 'online.ip' },
        { names: ['IsMacAddress', 'IsMACAddress'], kind: 'online.mac-address' },
        { names: ['IsLatLong'], kind: 'location.precise' },
        { names: ['IsStrongPassword'], kind: 'credentials.password' },
      ],
    },
  ],
};
