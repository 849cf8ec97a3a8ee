package dev.backstory.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;

/**
 * What the door takes from the machine it runs on.
 *
 * @param lookup resolves names
 * @param tls decides whose certificates are believed
 */
record NetworkEnvironment(Lookup lookup, SSLContext tls) {
  static final NetworkEnvironment REAL =
      new NetworkEnvironment(InetAddress::getAllByName, SSLContexts.createSystemDefault());

  /** Resolves names, and reads literal addresses. */
  interface Lookup {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }
}
