/** Loads a server from a process of its own: sign-ups, or an echo. Prints the rate as JSON. */
import { Agent, request } from 'node:http';
import { rateOf } from './measure.ts';
import { signUpBody, signUpHeaders } from './town.ts';

const [url = '', atOnce = '1', run = '0', seconds = '2'] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(atOnce) });

function send(number: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = signUpHeaders(`bench-key-${run}-${number}-${process.pid}`);
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () => {
        if ((response.statusCode ?? 500) < 300) resolve();
        else reject(new Error(`The server answered ${response.statusCode}`));
      });
    });
    sent.on('error', reject);
    sent.end(signUpBody(Number(run), number));
  });
}

process.stdout.write(JSON.stringify(await rateOf(Number(atOnce), send, Number(seconds))));
agent.destroy();
