/** Options of `nodeFetch`. Types only. */

/** TLS of connections to `https` origins, as in `tls.connect` of Node. */
export interface NodeTlsOptions {
  /** Certificates of authorities that are trusted, PEM; of proxies by `https` too. Default: those of Node. */
  readonly ca?: string | Uint8Array | readonly (string | Uint8Array)[];
  /** Certificate chain of the client, PEM, for mutual TLS (RFC 8446 §4.3.2). */
  readonly cert?: string | Uint8Array;
  /** Private key of the client, PEM. */
  readonly key?: string | Uint8Array;
  /** Certificate and key of the client in one, PKCS #12. */
  readonly pfx?: string | Uint8Array;
  /** Of `key` or `pfx`. */
  readonly passphrase?: string;
  /** Whether a certificate that cannot be verified is an error; of proxies too. Default true. */
  readonly rejectUnauthorized?: boolean;
  /** Name that the server's certificate must have (SNI). Default: the host of the URL. */
  readonly servername?: string;
  /** Default: that of Node. */
  readonly minVersion?: "TLSv1.2" | "TLSv1.3";
}

export interface NodeFetchOptions {
  /**
   * Agents of `node:http` and `node:https` to use instead of own ones. All that follows is then up to them, for the
   * protocol that they are for.
   */
  readonly agents?: { readonly http?: object; readonly https?: object };
  /**
   * Upper bound of connections to one origin; further calls wait for one that is free. Those through a tunnel of a proxy
   * count once they stand. Default 256.
   */
  readonly maxSockets?: number;
  /** Upper bound of idle connections to one origin. Default 256. */
  readonly maxFreeSockets?: number;
  /**
   * How long an idle connection is kept, in milliseconds; a server that announces less (`Keep-Alive: timeout=5`) is
   * believed, minus a second. 0 closes a connection after every call. Default 4000.
   */
  readonly keepAliveInMilliseconds?: number;
  readonly tls?: NodeTlsOptions;
  /**
   * The proxy: a URL (`http://user:password@proxy:3128`; user and password are sent to the proxy alone), `false`, or
   * `"environment"`: `https_proxy` or `HTTPS_PROXY` for `https`, `http_proxy` or `HTTP_PROXY` for `http` (the latter not
   * in a CGI script, where a request's `Proxy` header sets it: `REQUEST_METHOD` tells), else `all_proxy` or `ALL_PROXY`;
   * none for what `no_proxy` or `NO_PROXY` lists (`*`, `example.com` with its subdomains, `host:port`). The environment
   * is read when `nodeFetch` is called. Default `"environment"`.
   */
  readonly proxy?: "environment" | false | string | URL;
}
