package dev.backstory.web;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks for any path at all, on one connection for as long as the server keeps it. */
final class KeptClient implements AutoCloseable {
  private static final Pattern LENGTH = Pattern.compile("Content-Length: (\\d+)");

  private final int port;
  private final String token;
  private @Nullable RawClient connection;

  KeptClient(int port, String token) {
    this.port = port;
    this.token = token;
  }

  /** The whole answer; empty if it is one that goes on. */
  Optional<String> ask(String path) throws IOException {
    String head = head(path);
    if (head.isEmpty()) { // the server had closed the connection
      close();
      head = head(path);
    }
    if (head.contains("text/event-stream")) {
      close();
      return Optional.empty();
    }
    String body = body(head);
    if (head.contains("Connection: close")) {
      close();
    }
    return Optional.of(head + body);
  }

  private String head(String path) throws IOException {
    return connection()
        .send(
            "GET "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + token
                + "\r\n\r\n")
        .readHead();
  }

  private RawClient connection() throws IOException {
    RawClient client = connection == null ? RawClient.open(port) : connection;
    connection = client;
    return client;
  }

  private String body(String head) throws IOException {
    Matcher length = LENGTH.matcher(head);
    StringBuilder body = new StringBuilder();
    for (int left = length.find() ? Integer.parseInt(length.group(1)) : 0; left > 0; left--) {
      body.append((char) connection().read());
    }
    return body.toString();
  }

  @Override
  public void close() throws IOException {
    if (connection != null) {
      connection.close();
      connection = null;
    }
  }
}
