/** Who is let in at `/api/admin/v1`, and who is not. */
import { describe, expect, test } from 'vitest';
import * as checks from '@/app/api/admin/v1/checks/route';
import * as drafts from '@/app/api/admin/v1/drafts/route';
import * as imports from '@/app/api/admin/v1/import/route';
import { TOKEN_SCOPES } from '@/lib/admin/api-token';
import { OPERATOR } from '@/server/actions';
import { setRole } from '@/server/people/accounts';
import { createToken } from '@/server/people/tokens';
import { expectProblem, PASSWORD, programOfEditor } from './program';

const { editor, request } = programOfEditor();

const routes = { import: imports, drafts, checks };
describe.each(Object.entries(routes))('%s', (path, route) => {
  test('without a token, or with a session’s cookie alone, is 401', async () => {
    const bare = new Request(`http://localhost/api/admin/v1/${path}`, {
      method: 'POST',
      headers: { cookie: 'plansight.session_token=whatever' },
    });
    const response = await route.POST(bare);
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="plansight"');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    await expectProblem(response, 401, []);
  });

  test('with a wrong token is 401, and says so', async () => {
    const wrong = request(path, {
      headers: { authorization: 'Bearer ps_no', 'x-forwarded-for': '10.7.0.1' },
    });
    const response = await route.POST(wrong);
    expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"');
    await expectProblem(response, 401, []);
  });

  test('after too many wrong ones is 429 for that address', async () => {
    const wrong = () =>
      request(path, {
        headers: { authorization: 'Bearer ps_no', 'x-forwarded-for': `10.7.1.${path.length}` },
      });
    for (let tries = 0; tries < 20; tries += 1) await route.POST(wrong());
    const response = await route.POST(wrong());
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    await expectProblem(response, 429, []);
  });

  test('with a token that does not reach that far is 403', async () => {
    const others = TOKEN_SCOPES.filter((scope) => scope !== path);
    const narrow = await createToken(editor, {
      name: 'x',
      scopes: others,
      days: 30,
      password: PASSWORD,
    });
    const response = await route.POST(
      request(path, { headers: { authorization: `Bearer ${narrow.token}` } }),
    );
    expect(response.headers.get('www-authenticate')).toContain(`scope="${path}"`);
    await expectProblem(response, 403, []);
  });

  test('with the token of somebody who was an editor is 403', async () => {
    await setRole(OPERATOR, editor.id, 'viewer');
    const response = await route.POST(request(path, {}));
    await setRole(OPERATOR, editor.id, 'editor');
    await expectProblem(response, 403, []);
  });

  test('any other method is 405', async () => {
    const response = route.GET(new Request(`http://localhost/api/admin/v1/${path}`));
    expect(response.headers.get('allow')).toBe('POST');
    await expectProblem(response, 405, []);
  });
});
