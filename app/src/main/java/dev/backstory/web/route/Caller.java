package dev.backstory.web.route;

import java.net.InetAddress;

/**
 * From where a request comes, as far as that can be believed.
 *
 * @param client whose limits count; of IPv6 the network
 * @param ownMachine whether it comes from this machine, and through no proxy
 * @param secure whether its client sent it over TLS
 */
public record Caller(InetAddress client, boolean ownMachine, boolean secure) {
  /** The attribute of a request that has it. */
  public static final String OF_REQUEST = Caller.class.getName();
}
