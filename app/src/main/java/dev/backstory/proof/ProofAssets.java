package dev.backstory.proof;

import dev.backstory.notation.Fingerprint;
import dev.backstory.site.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What stands within every page of proofs, so that it needs no other file: style and script. The
 * content policy allows these by their hashes and nothing else, whatever an article holds.
 */
public final class ProofAssets {
  static final ProofAssets SHIPPED =
      new ProofAssets(
          read("/web/backstory.css", "/web/proof.css"),
          Words.inScript(read("/web/backstory.js", "/web/proof.js")));

  private final String style;
  private final String script;

  private ProofAssets(String style, String script) {
    this.style = style;
    this.script = script;
  }

  public String style() {
    return style;
  }

  public String script() {
    return script;
  }

  /** Content Security Policy Level 3, for a meta element. */
  public String policy() {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src "
        + hash(style)
        + "; script-src "
        + hash(script);
  }

  private static String hash(String text) {
    byte[] hash = Fingerprint.sha256(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }

  private static String read(String... resources) {
    return Arrays.stream(resources).map(ProofAssets::read).collect(Collectors.joining("\n"));
  }

  private static String read(String resource) {
    try (InputStream in = ProofAssets.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
