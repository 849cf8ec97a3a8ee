package dev.backstory.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Writes web archives, right ones and wrong ones. */
public final class TestArchive {
  private final boolean packed;
  private final OutputStream out;
  private long written;

  public TestArchive(boolean packed, OutputStream out) {
    this.packed = packed;
    this.out = out;
  }

  /** Bytes so far. */
  public long written() {
    return written;
  }

  /** The archived answer to a request for a page. */
  public TestArchive response(String url, String httpHeader, byte[] body) {
    return record(
        "WARC-Type: response\r\nWARC-Target-URI: "
            + url
            + "\r\nContent-Type: application/http; msgtype=response\r\n",
        block(httpHeader, body));
  }

  /** A page as an ordinary crawler archives it: its request, its response, a note. */
  public TestArchive page(int number, int paragraphs) {
    record(
        "WARC-Type: request\r\nContent-Type: application/http\r\n",
        bytes("GET / HTTP/1.1\r\n\r\n"));
    response(
        TestPages.url(number),
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n",
        bytes(TestPages.html(number, paragraphs)));
    return record(
        "WARC-Type: metadata\r\nContent-Type: application/warc-fields\r\n", bytes("a: b\r\n"));
  }

  public static byte[] block(String httpHeader, byte[] body) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.writeBytes(bytes(httpHeader + "\r\n"));
    block.writeBytes(body);
    return block.toByteArray();
  }

  /** A record with these lines of header, a length and this block. */
  public TestArchive record(String header, byte[] block) {
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(
        bytes("WARC/1.0\r\n" + header + "Content-Length: " + block.length + "\r\n\r\n"));
    record.writeBytes(block);
    record.writeBytes(bytes("\r\n\r\n"));
    return member(record.toByteArray());
  }

  /** Bytes as they would be a record, as a member of their own if the archive is packed. */
  public TestArchive member(byte[] bytes) {
    return raw(packed ? gzip(bytes) : bytes);
  }

  /** Bytes just so. */
  public TestArchive raw(byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    written += bytes.length;
    return this;
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
