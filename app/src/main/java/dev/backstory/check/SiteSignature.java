package dev.backstory.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backstory.check.SiteReport.Fault;
import dev.backstory.site.SitePaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EncodedKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Signs a site with Ed25519 (RFC 8032), so that a copy can be told from a forgery of all its files:
 * the checksum of every file in {@code SHA256SUMS}, as {@code sha256sum -c} reads it, and the
 * signature of that list in Base64 in {@code SHA256SUMS.sig}.
 */
public final class SiteSignature {
  private static final String SUMS = "SHA256SUMS";
  private static final String SIGNATURE = "SHA256SUMS.sig";
  private static final String ALGORITHM = "Ed25519";

  private final Path folder;

  public SiteSignature(Path folder) {
    this.folder = folder;
  }

  /**
   * Signs all files of the folder, in place of an earlier signature.
   *
   * @param key in PEM (PKCS #8), as {@code openssl genpkey -algorithm ed25519} makes one
   * @throws IOException if the file is no such key, with a sentence that says so
   */
  public void sign(Path key) throws IOException {
    PrivateKey secret = privateKey(key);
    try {
      byte[] sums = sums().getBytes(UTF_8);
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(secret);
      signature.update(sums);
      replace(SUMS, sums);
      String signed = Base64.getEncoder().encodeToString(signature.sign());
      replace(SIGNATURE, (signed + "\n").getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IOException(key + " is not an Ed25519 private key in PEM", e);
    }
  }

  /** The file that is there may also be that of another folder (a hard link). */
  private void replace(String name, byte[] bytes) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
    Files.write(folder.resolve(name), bytes);
  }

  /**
   * Makes sure that one can sign with a key.
   *
   * @throws IOException if the file is no such key, with a sentence that says so
   */
  public static void requirePrivateKey(Path key) throws IOException {
    privateKey(key);
  }

  private static PrivateKey privateKey(Path key) throws IOException {
    try {
      return KeyFactory.getInstance(ALGORITHM)
          .generatePrivate(new PKCS8EncodedKeySpec(pem(key, "PRIVATE KEY")));
    } catch (GeneralSecurityException e) {
      throw new IOException(key + " is not an Ed25519 private key in PEM", e);
    }
  }

  /**
   * Hands over what speaks against the site being as the owner of the key signed it.
   *
   * @param key in PEM (X.509), as {@code openssl pkey -pubout} makes one
   * @throws IOException if the file is no such key, with a sentence that says so
   */
  void check(Path key, Consumer<Fault> faults) throws IOException {
    PublicKey known = publicKey(key);
    if (!Files.isRegularFile(folder.resolve(SUMS))
        || !Files.isRegularFile(folder.resolve(SIGNATURE))) {
      faults.accept(new Fault(SIGNATURE, "", "the site is not signed"));
      return;
    }
    byte[] sums = Files.readAllBytes(folder.resolve(SUMS));
    if (!isSigned(known, sums)) {
      faults.accept(new Fault(SIGNATURE, "", "not signed with this key"));
    }
    if (!Arrays.equals(sums, sums().getBytes(UTF_8))) {
      faults.accept(new Fault(SUMS, "", "files were changed, added or removed"));
    }
  }

  private static PublicKey publicKey(Path key) throws IOException {
    try {
      EncodedKeySpec spec = new X509EncodedKeySpec(pem(key, "PUBLIC KEY"));
      return KeyFactory.getInstance(ALGORITHM).generatePublic(spec);
    } catch (GeneralSecurityException e) {
      throw new IOException(key + " is not an Ed25519 public key in PEM", e);
    }
  }

  private boolean isSigned(PublicKey key, byte[] sums) throws IOException {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(sums);
      String stated = Files.readString(folder.resolve(SIGNATURE)).strip();
      return signature.verify(Base64.getDecoder().decode(stated));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  /** A line for each file: its SHA-256, two spaces, its path. */
  private String sums() throws IOException {
    SiteFolder files = new SiteFolder(folder, _ -> {});
    return files.files().stream()
        .filter(path -> !path.equals(SUMS) && !path.equals(SIGNATURE))
        .map(path -> SitePaths.sha256(files.bytes(path).orElse(new byte[0])) + "  " + path + "\n")
        .collect(Collectors.joining());
  }

  private static byte[] pem(Path file, String kind) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("no such file: " + file);
    }
    String begin = "-----BEGIN " + kind + "-----";
    String text = Files.readString(file);
    int from = text.indexOf(begin);
    int to = text.indexOf("-----END " + kind + "-----");
    if (from < 0 || to < from) {
      throw new IOException(file + " has no " + kind.toLowerCase(Locale.ROOT) + " in PEM");
    }
    try {
      return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " has a damaged " + kind.toLowerCase(Locale.ROOT), e);
    }
  }
}
