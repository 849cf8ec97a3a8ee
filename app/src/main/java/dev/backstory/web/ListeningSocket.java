package dev.backstory.web;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;

/** Opens the socket that is listened on, or says in a sentence why it cannot be had. */
final class ListeningSocket {
  private static final int WAITING = 512;

  /** How many ports after one that is taken are tried. */
  private static final int TRIED = 50;

  private static final int HIGHEST = 65_535;

  private ListeningSocket() {}

  /**
   * @param port 0 for any free one
   * @throws IOException whose message is for the user
   */
  static ServerSocketChannel open(String host, int port) throws IOException {
    InetAddress address = address(host);
    ServerSocketChannel socket = ServerSocketChannel.open();
    try {
      socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      return socket.bind(new InetSocketAddress(address, port), WAITING);
    } catch (IOException e) {
      socket.close();
      throw new BindException(
          "port %d of %s cannot be used: %s%s"
              .formatted(port, host, e.getMessage(), free(address, port)));
    }
  }

  /** Which port after this one could be had, in words; nothing if none of some could. */
  private static String free(InetAddress address, int taken) {
    for (int port = taken + 1; port <= Math.min(HIGHEST, taken + TRIED); port++) {
      try (ServerSocketChannel socket = ServerSocketChannel.open()) {
        socket.bind(new InetSocketAddress(address, port));
        return "; %d is free: --set server.port=%d".formatted(port, port);
      } catch (IOException e) {
        // nor can this one
      }
    }
    return "";
  }

  private static InetAddress address(String host) throws IOException {
    try {
      InetAddress address = InetAddress.getByName(host);
      if (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null) {
        return address;
      }
    } catch (UnknownHostException e) {
      throw new BindException("server.host " + host + " is not known to be any address");
    }
    throw new BindException("server.host " + host + " is no address of this machine");
  }
}
