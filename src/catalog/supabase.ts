/**
 * Supabase: rows of a table by name, whole unless `select` names columns, and the accounts of its users.
 */
import type { Vendor } from './model.js';

export const supabase: Vendor = {
  id: 'supabase',
  name: 'Supabase',
  category: 'cloud',
  documentation: 'https://supabase.com/docs/reference/javascript/select',
  surfaces: [
    {
      ecosystem: 'npm',
      packages: ['@supabase/supabase-js', '@supabase/ssr', '@supabase/auth-helpers-nextjs'],
      versions: '>=2',
      types: { SupabaseClient: 'createClient()' },
      receivers: { supabase: 'createClient()', 'supabase client': 'createClient()' },
      sources: [
        {
          id: 'supabase.rows',
          calls: ['{createClient(),createServerClient(),createBrowserClient()}.from'],
          at: 'return.data',
          record: { many: true, entity: 'arg0' },
        },
        {
          id: 'supabase.user',
          calls: [
            '{createClient(),createServerClient(),createBrowserClient()}.auth.{getUser,signUp,signInWithPassword,updateUser,admin.getUserById,admin.createUser}',
          ],
          at: 'return.data.user',
          person: 'user',
        },
        {
          id: 'supabase.session',
          calls: ['{createClient(),createServerClient(),createBrowserClient()}.auth.getSession'],
          at: 'return.data.session.user',
          person: 'user',
        },
        {
          id: 'supabase.users',
          calls: ['createClient().auth.admin.listUsers'],
          at: 'return.data.users[]',
          person: 'user',
        },
      ],
      propagators: [
        {
          calls: ['{createClient(),createServerClient(),createBrowserClient()}.from().select'],
          flows: [{ from: 'this.data', to: 'return.data' }],
          projections: [{ at: 'arg0', style: 'words' }],
        },
        {
          calls: [
            '{createClient(),createServerClient(),createBrowserClient()}.from().select().{eq,neq,gt,gte,lt,lte,like,ilike,is,in,contains,or,not,match,filter,order,limit,range}',
          ],
          flows: [{ from: 'this', to: 'return' }],
        },
        {
          calls: [
            '{createClient(),createServerClient(),createBrowserClient()}.from().select().{single,maybeSingle}',
            '{createClient(),createServerClient(),createBrowserClient()}.from().select().eq().{single,maybeSingle}',
          ],
          flows: [{ from: 'this.data[]', to: 'return.data' }],
        },
      ],
    },
  ],
};
