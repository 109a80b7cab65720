import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A source on this machine that can be made to fail. */
export interface FailingServer {
  address: string;
  fail: (on: boolean) => void;
  close: () => Promise<void>;
}

/** Serves one text; while it fails every answer is a 500. */
export async function serveFailing(text: string): Promise<FailingServer> {
  let failing = false;
  const server = createServer((_, response) => {
    response.writeHead(failing ? 500 : 200, { "retry-after": "0", etag: "vast" });
    response.end(failing ? "" : text);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/cijfers.csv`,
    fail: (on) => {
      failing = on;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => void server.close(() => done()));
    },
  };
}
