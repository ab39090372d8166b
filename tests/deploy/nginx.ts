/** nginx with the settings of `deploy/nginx.conf`, on this machine and without a certificate. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface Where {
  /** For its files. */
  folder: string;
  port: number;
  instances: readonly number[];
}

/** What `deploy/nginx.conf` says, but for names, certificate and the way from http to https. */
function settingsFor({ port, instances }: Where): string {
  const servers = instances
    .map((one) => `    server 127.0.0.1:${one} max_fails=2 fail_timeout=5s;`)
    .join('\n');
  return readFileSync('deploy/nginx.conf', 'utf8')
    .replace(/^server \{\n {4}listen 80;[\s\S]*?^\}\n/m, '')
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${port};`)
    .replace(/^ {4}ssl_.*\n/gm, '')
    .replace(/^ {4}server 127\.0\.0\.1:3000 .*$/m, servers);
}

/** Starts it; it ends with the process's signal. */
export function nginxFor(where: Where): ChildProcess {
  const at = (name: string) => path.join(where.folder, name);
  mkdirSync(at('nginx'));
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const temporary = own.map((name) => `${name}_temp_path ${at('nginx')}/${name};`).join(' ');
  const text = `daemon off; pid ${at('nginx.pid')}; error_log ${at('nginx.log')} warn; worker_processes 1;
events { worker_connections 512; }
http { access_log off; ${temporary}
${settingsFor(where)}
}
`;
  writeFileSync(at('nginx.conf'), text);
  return spawn(process.env.NGINX ?? '/usr/sbin/nginx', ['-c', at('nginx.conf')], { stdio: 'inherit' });
}
