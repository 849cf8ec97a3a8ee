package dev.backstory.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A server on loopback that writes whatever bytes it is told to, as no proper HTTP server would. A
 * connection answers one request.
 */
final class WildServer implements AutoCloseable {
  /** What it does to a connection whose request has been read. */
  interface Behaviour {
    void on(Socket socket, String path, OutputStream out) throws Exception;
  }

  private final ServerSocket listening;
  private final Behaviour behaviour;
  private final @Nullable String greeting;
  private final List<String> paths = Collections.synchronizedList(new ArrayList<>());

  WildServer(String address, Behaviour behaviour) throws IOException {
    this(ServerSocketFactory.getDefault(), address, behaviour);
  }

  /**
   * @param factory of sockets, plain or TLS
   */
  WildServer(ServerSocketFactory factory, String address, Behaviour behaviour) throws IOException {
    this(factory, address, behaviour, null);
  }

  /**
   * @param greeting said before any request, after which the connection is closed
   */
  WildServer(String address, Behaviour behaviour, String greeting) throws IOException {
    this(ServerSocketFactory.getDefault(), address, behaviour, greeting);
  }

  private WildServer(
      ServerSocketFactory factory, String address, Behaviour behaviour, @Nullable String greeting)
      throws IOException {
    this.greeting = greeting;
    this.listening = factory.createServerSocket(0, 100, InetAddress.ofLiteral(address));
    this.behaviour = behaviour;
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** The paths that were asked for, in order. */
  List<String> paths() {
    return List.copyOf(paths);
  }

  private void listen() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        Thread.ofVirtual().start(() -> answer(socket));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void answer(Socket socket) {
    try (socket) {
      if (greeting != null) {
        socket.getOutputStream().write(latin(greeting));
        socket.getInputStream().readAllBytes();
        return;
      }
      String path = path(new BufferedInputStream(socket.getInputStream()));
      paths.add(path);
      behaviour.on(socket, path, socket.getOutputStream());
    } catch (Exception e) {
      // The reader has hung up, as it should.
    }
  }

  /** Reads the head of a request. */
  private static String path(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      int b = in.read();
      if (b < 0) {
        throw new IOException("no request");
      }
      head.append((char) b);
    }
    return head.toString().split(" ")[1];
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
