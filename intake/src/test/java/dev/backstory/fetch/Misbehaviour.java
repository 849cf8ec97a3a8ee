package dev.backstory.fetch;

import static dev.backstory.fetch.WildServer.latin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/**
 * What a server may do to its readers, what must come of it, and in which words {@code
 * docs/ingest.md} describes both. The server's own address stands as HOST in what is expected.
 */
enum Misbehaviour {
  REDIRECT_LOOP(
      "redirects to itself",
      "refused: more than 5 redirects",
      (s, path, out) -> redirect(out, "302 Found", path)),
  REDIRECTS_WITHOUT_END(
      "redirects to another address, 100,000 times",
      "refused: more than 5 redirects",
      (s, path, out) -> {
        int n = path.matches("/\\d+") ? Integer.parseInt(path.substring(1)) : 0;
        redirect(out, "301 Moved Permanently", n < 100_000 ? "/" + (n + 1) : "/end");
      }),
  REDIRECT_TO_LOOPBACK(
      "redirects to 127.0.0.1 at another port",
      "refused: not a public address or web port: 127.0.0.1",
      (s, path, out) -> redirect(out, "302 Found", "http://127.0.0.1:1025/")),
  REDIRECT_TO_A_PRIVATE_NETWORK(
      "redirects to 10.0.0.1",
      "refused: not a public address or web port: 10.0.0.1",
      (s, path, out) -> redirect(out, "307 Temporary Redirect", "http://10.0.0.1/")),
  REDIRECT_TO_CLOUD_METADATA(
      "redirects to 169.254.169.254",
      "refused: not a public address or web port: 169.254.169.254",
      (s, path, out) -> redirect(out, "303 See Other", "http://169.254.169.254/latest/")),
  REDIRECT_TO_A_NUMBER(
      "redirects to 2130706433, which is 127.0.0.1",
      "refused: not an http or https address: http://2130706433:1025/",
      (s, path, out) -> redirect(out, "302 Found", "http://2130706433:1025/")),
  REDIRECT_TO_IPV6_LOOPBACK(
      "redirects to [::1]",
      "refused: not a public address or web port: [::1]",
      (s, path, out) -> redirect(out, "302 Found", "http://[::1]:1025/")),
  REDIRECT_TO_A_MAPPED_ADDRESS(
      "redirects to [::ffff:10.0.0.1]",
      "refused: not a public address or web port: [::ffff:10.0.0.1]",
      (s, path, out) -> redirect(out, "302 Found", "http://[::ffff:10.0.0.1]/")),
  REDIRECT_TO_A_MAIL_SERVER(
      "redirects to port 25 of a public address",
      "refused: not a public address or web port: 192.31.196.1",
      (s, path, out) -> redirect(out, "302 Found", "http://192.31.196.1:25/")),
  REDIRECT_TO_A_FILE(
      "redirects to file:///etc/passwd",
      "refused: a redirect to an address that is not http or https: file:///etc/passwd",
      (s, path, out) -> redirect(out, "302 Found", "file:///etc/passwd")),
  REDIRECT_TO_FTP(
      "redirects to ftp:",
      "refused: a redirect to an address that is not http or https: ftp://a.example/",
      (s, path, out) -> redirect(out, "302 Found", "ftp://a.example/")),
  REDIRECT_TO_A_SCRIPT(
      "redirects to javascript:",
      "refused: a redirect to an address that is not http or https: javascript:alert(1)",
      (s, path, out) -> redirect(out, "302 Found", "javascript:alert(1)")),
  REDIRECT_WITH_A_PASSWORD(
      "redirects to an address with a user name",
      "refused: not an http or https address: http://u:p@HOST/",
      (s, path, out) ->
          redirect(out, "302 Found", "http://u:p@127.0.0.1:" + s.getLocalPort() + "/")),
  REDIRECT_TO_NOWHERE(
      "redirects without a Location header",
      "refused: a redirect without a Location header",
      (s, path, out) -> write(out, "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n")),
  DNS_THAT_CHANGES(
      "is at a permitted address for the first request and inside the network for the second",
      "refused: not a public address or web port: rebinding.example",
      (s, path, out) -> redirect(out, "302 Found", "/again")),
  DNS_WITHOUT_AN_ANSWER(
      "has a name that no name server answers for",
      "failed: no complete response within 1000 ms",
      (s, path, out) -> {}),
  ENDLESS_BODY(
      "sends an endless body",
      "failed: larger than 100000 bytes",
      (s, path, out) -> {
        write(out, "HTTP/1.1 200 OK\r\n\r\n");
        endlessly(out, new byte[10_000]);
      }),
  ENDLESS_CHUNKS(
      "sends endless chunks",
      "failed: larger than 100000 bytes",
      (s, path, out) -> {
        write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        endlessly(out, latin("1000\r\n" + "x".repeat(0x1000) + "\r\n"));
      }),
  GZIP_BOMB(
      "sends 50 kB of gzip that unpack to 50 MB",
      "failed: larger than 100000 bytes",
      (s, path, out) -> packed(out, "gzip", gzip(new byte[50_000_000]))),
  BROTLI_BOMB(
      "sends 80 bytes of brotli that unpack to 50 MB",
      "failed: larger than 100000 bytes",
      (s, path, out) -> packed(out, "br", Fixtures.BROTLI_BOMB)),
  EMPTY_GZIP_MEMBERS(
      "sends endless empty gzip members",
      "failed: no complete response within 1000 ms",
      (s, path, out) -> {
        write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
        endlessly(out, gzip(new byte[0]));
      }),
  GZIP_WITH_A_TAIL(
      "sends gzip followed by other bytes",
      "read: 5 bytes",
      (s, path, out) -> {
        byte[] plain = gzip(latin("plain"));
        byte[] longer = Arrays.copyOf(plain, plain.length + 7);
        packed(out, "gzip", longer);
      }),
  GZIP_CUT_SHORT(
      "sends half of a gzip body",
      "failed: EOF: truncated gzip",
      (s, path, out) -> packed(out, "gzip", Arrays.copyOf(gzip(latin("plain".repeat(9))), 15))),
  BROTLI_CUT_SHORT(
      "sends half of a brotli body",
      "failed: IO: Brotli stream decoding failed",
      (s, path, out) -> packed(out, "br", Arrays.copyOf(Fixtures.BROTLI_TEXT, 12))),
  GZIP_IN_NAME_ONLY(
      "labels a plain body as gzip",
      "failed: Zip: not gzip",
      (s, path, out) -> packed(out, "gzip", latin("plain and simple"))),
  UNASKED_ENCODING(
      "sends an encoding that was not offered",
      "failed: unsupported content encoding: zstd",
      (s, path, out) -> packed(out, "zstd", new byte[9])),
  SLOW_BODY(
      "trickles the body byte by byte",
      "failed: no complete response within 1000 ms",
      (s, path, out) -> {
        write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
        slowly(out);
      }),
  SLOW_HEADER(
      "trickles the header byte by byte",
      "failed: no complete response within 1000 ms",
      (s, path, out) -> {
        write(out, "HTTP/1.1 200 OK\r\nX: ");
        slowly(out);
      }),
  SILENCE(
      "accepts the connection and says nothing",
      "failed: no complete response within 1000 ms",
      (s, path, out) -> Thread.sleep(3_000)),
  SILENCE_AFTER_THE_HEADER(
      "sends the header and nothing more",
      "failed: no complete response within 1000 ms",
      (s, path, out) -> {
        write(out, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n");
        Thread.sleep(3_000);
      }),
  BODY_TOO_SHORT(
      "closes before Content-Length is reached",
      "failed: ConnectionClosed: Premature end of Content-Length delimited message body"
          + " (expected: 10; received: 3)",
      (s, path, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")),
  BODY_TOO_LONG(
      "sends more than Content-Length says",
      "read: 3 bytes",
      (s, path, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdefgh")),
  NEGATIVE_LENGTH(
      "states a negative Content-Length",
      "failed: ClientProtocol: Negative content length: -5",
      (s, path, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc")),
  HUGE_LENGTH(
      "states a Content-Length of an exabyte",
      "failed: larger than 100000 bytes",
      (s, path, out) -> {
        write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000000000000000000\r\n\r\n");
        endlessly(out, new byte[10_000]);
      }),
  CHUNK_GARBAGE(
      "states a chunk size that is not a number",
      "failed: MalformedChunkCoding: Bad chunk header: one",
      (s, path, out) ->
          write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\none\r\nx\r\n")),
  CHUNKS_CUT_SHORT(
      "closes in the middle of a chunk",
      "failed: ConnectionClosed: Premature end of chunk coded message body: closing chunk expected",
      (s, path, out) ->
          write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")),
  LONG_HEADER_LINE(
      "sends a header line of 100 kB",
      "failed: MessageConstraint: Maximum line length limit exceeded",
      (s, path, out) -> write(out, "HTTP/1.1 200 OK\r\nX: " + "x".repeat(100_000) + "\r\n\r\n")),
  MANY_HEADERS(
      "sends 10,000 header fields",
      "failed: MessageConstraint: Maximum header count exceeded",
      (s, path, out) -> write(out, "HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(10_000) + "\r\n")),
  ENDLESS_HEADER(
      "sends endless header fields",
      "failed: MessageConstraint: Maximum header count exceeded",
      (s, path, out) -> {
        write(out, "HTTP/1.1 200 OK\r\n");
        endlessly(out, latin("A: b\r\n"));
      }),
  ENDLESS_CONTINUE(
      "sends 100 Continue endlessly",
      "failed: no complete response within 1000 ms",
      (s, path, out) -> endlessly(out, latin("HTTP/1.1 100 Continue\r\n\r\n"))),
  STATUS_GARBAGE(
      "sends garbage as the status line",
      "failed: NoHttpResponse: The target server failed to respond",
      (s, path, out) -> write(out, "nonsense\r\n\r\n")),
  HTTP_0_9(
      "sends a document without any header",
      "failed: NoHttpResponse: The target server failed to respond",
      (s, path, out) -> write(out, "<rss version='2.0'><channel/></rss>\n")),
  BINARY_NOISE(
      "sends bytes that are not HTTP",
      "failed: NoHttpResponse: The target server failed to respond",
      (s, path, out) -> out.write(new byte[] {22, 3, 1, 0, 5, -1, -2, 0, 10, 10})),
  NOTHING(
      "closes without a response",
      "failed: NoHttpResponse: The target server failed to respond",
      (s, path, out) -> {}),
  RESET(
      "resets the connection in the middle of the body",
      "failed: Socket: Connection reset",
      (s, path, out) -> {
        write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
        Thread.sleep(50);
        s.setSoLinger(true, 0);
      }),
  UNASKED_304(
      "answers 304 to a first request",
      "failed: unexpected HTTP status 304",
      (s, path, out) -> write(out, "HTTP/1.1 304 Not Modified\r\n\r\n")),
  STATUS_304_WITH_A_BODY(
      "answers 304 to a conditional request and sends a body",
      "not modified",
      (s, path, out) -> write(out, "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\nabcde")),
  RETRY_AFTER(
      "answers 429 with Retry-After: 120",
      "failed: HTTP status 429; no requests to the host for 120 s",
      (s, path, out) ->
          write(out, "HTTP/1.1 429 Too Many\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n")),
  RETRY_AFTER_A_DATE(
      "answers 503 with a date in Retry-After",
      "failed: HTTP status 503; no requests to the host for 3233 s",
      (s, path, out) ->
          write(
              out,
              "HTTP/1.1 503 Busy\r\nRetry-After: Tue, 04 Mar 2031 06:00:00 GMT\r\n"
                  + "Content-Length: 0\r\n\r\n")),
  RETRY_IN_A_CENTURY(
      "answers 429 with Retry-After: 3153600000",
      "failed: HTTP status 429; no requests to the host for 172800 s",
      (s, path, out) ->
          write(out, "HTTP/1.1 429 No\r\nRetry-After: 3153600000\r\nContent-Length: 0\r\n\r\n")),
  GONE(
      "answers 410",
      "failed: HTTP status 410",
      (s, path, out) -> write(out, "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n")),
  PASSWORD_WANTED(
      "asks for a password",
      "failed: HTTP status 401",
      (s, path, out) ->
          write(
              out,
              "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\n"
                  + "Content-Length: 0\r\n\r\n")),
  UPGRADE(
      "switches to another protocol",
      "failed: ClientProtocol: Unsupported or invalid protocol: websocket",
      (s, path, out) ->
          write(
              out,
              "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                  + "Connection: Upgrade\r\n\r\n")),
  LYING_CONTENT_TYPE(
      "labels a feed as an image",
      "read: 6 bytes",
      (s, path, out) ->
          write(
              out,
              "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 6\r\n\r\n<rss/>")),
  EMPTY(
      "sends an empty document",
      "read: 0 bytes",
      (s, path, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")),
  NO_TLS(
      "speaks plain HTTP at an https address",
      "failed: no secure connection: Unsupported or unrecognized SSL message",
      (s, path, out) -> {}),
  SELF_SIGNED(
      "presents a self-signed certificate",
      "failed: no secure connection: (certificate_unknown) PKIX path building failed:"
          + " sun.security.provider.certpath.SunCertPathBuilderException:"
          + " unable to find valid certification path to requested target",
      (s, path, out) -> ok(out)),
  WRONG_NAME(
      "presents a certificate for another name",
      "failed: no secure connection: (certificate_unknown) No subject alternative DNS name matching"
          + " wrong.example found.",
      (s, path, out) -> ok(out));

  /** Packed texts; the JDK unpacks no brotli and packs none. */
  private static final class Fixtures {
    static final byte[] BROTLI_BOMB =
        Base64.getDecoder()
            .decode(
                "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIg"
                    + "DgsAdO//8g9eD/8EQBwWAOig6wE=");
    static final byte[] BROTLI_TEXT = Base64.getDecoder().decode("GxMA+KVAwlKQQSTJSbAxqFTfHw==");
  }

  private final String does;
  private final String expected;
  private final WildServer.Behaviour behaviour;

  Misbehaviour(String does, String expected, WildServer.Behaviour behaviour) {
    this.does = does;
    this.expected = expected;
    this.behaviour = behaviour;
  }

  String does() {
    return does;
  }

  String expected() {
    return expected;
  }

  WildServer.Behaviour behaviour() {
    return behaviour;
  }

  static byte[] brotli() {
    return Fixtures.BROTLI_TEXT.clone();
  }

  private static void ok(OutputStream out) throws IOException {
    write(out, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
  }

  private static void redirect(OutputStream out, String status, String to) throws IOException {
    write(out, "HTTP/1.1 " + status + "\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n");
  }

  private static void packed(OutputStream out, String encoding, byte[] body) throws IOException {
    write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: " + encoding + "\r\n");
    write(out, "Content-Length: " + body.length + "\r\n\r\n");
    out.write(body);
  }

  private static void slowly(OutputStream out) throws IOException, InterruptedException {
    for (int i = 0; i < 30; i++) { // never silent for long, and never done
      write(out, "x");
      Thread.sleep(100);
    }
  }

  /** Until the reader hangs up. */
  private static void endlessly(OutputStream out, byte[] bytes) throws IOException {
    for (int i = 0; i < 5_000_000; i++) {
      out.write(bytes);
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(latin(text));
    out.flush();
  }
}
