/**
 * Firebase: accounts of people as sources, notifications and analytics as ways out.
 */
import type { Condition, Vendor } from './model.js';

/** Whoever subscribes reads what is sent to a topic. */
const TO_MANY: readonly Condition[] = [{ at: ['arg0.topic', 'arg0.condition'], is: 'present' }];

export const firebase: Vendor = {
  id: 'firebase',
  name: 'Firebase',
  category: 'cloud',
  documentation: 'https://firebase.google.com/docs/reference/js/auth',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['firebase/auth', '@firebase/auth'],
      versions: '>=9',
      sources: [
        {
          id: 'firebase.current-user',
          reads: ['getAuth().currentUser', 'initializeAuth().currentUser'],
          person: 'user',
        },
        {
          id: 'firebase.credential',
          calls: [
            '{signInWithEmailAndPassword,createUserWithEmailAndPassword,signInWithPopup,signInWithCredential,signInAnonymously}',
          ],
          at: 'return.user',
          person: 'user',
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['firebase-admin/auth', 'firebase-admin'],
      versions: '>=10',
      sources: [
        {
          id: 'firebase.admin-user',
          calls: [
            '{getAuth(),auth()}.{getUser,getUserByEmail,getUserByPhoneNumber,createUser,updateUser,verifyIdToken}',
          ],
          person: 'user',
        },
        {
          id: 'firebase.admin-users',
          calls: ['{getAuth(),auth()}.{listUsers,getUsers}'],
          at: 'return.users[]',
          person: 'user',
        },
      ],
      sinks: [
        {
          id: 'firebase.admin-push',
          calls: ['messaging().{send,sendEach,sendEachForMulticast,sendMulticast}'],
          leaks: ['arg0.notification', 'arg0.data', 'arg0[].notification', 'arg0[].data'],
          channel: 'message',
          depth: 'deep',
          unless: TO_MANY,
        },
        {
          id: 'firebase.admin-push-topic',
          calls: ['messaging().send'],
          leaks: ['arg0.notification', 'arg0.data'],
          channel: 'message',
          depth: 'deep',
          audience: 'other-customers',
          when: TO_MANY,
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['firebase-admin/messaging'],
      versions: '>=10',
      sinks: [
        {
          id: 'firebase.push',
          calls: ['getMessaging().{send,sendEach,sendEachForMulticast}'],
          leaks: ['arg0.notification', 'arg0.data', 'arg0[].notification', 'arg0[].data'],
          channel: 'message',
          depth: 'deep',
          unless: TO_MANY,
        },
        {
          id: 'firebase.push-topic',
          calls: ['getMessaging().send'],
          leaks: ['arg0.notification', 'arg0.data'],
          channel: 'message',
          depth: 'deep',
          audience: 'other-customers',
          when: TO_MANY,
        },
      ],
    },
    {
      ecosystem: 'npm',
      packages: ['firebase/analytics', '@firebase/analytics'],
      versions: '>=9',
      sinks: [
        {
          id: 'firebase.analytics',
          calls: ['{logEvent,setUserId,setUserProperties}'],
          leaks: ['args1'],
          channel: 'vendor',
          depth: 'deep',
          audience: 'third-party',
        },
      ],
    },
  ],
};
