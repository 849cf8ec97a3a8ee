package dev.backstory.webhook;

import dev.backstory.access.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What messages to one address are signed with, as Standard Webhooks has it. */
final class WebhookSecret {
  private static final String PREFIX = "whsec_";
  private static final int BYTES = 32;
  private static final String HMAC = "HmacSHA256";

  private WebhookSecret() {}

  /** A new one, as its owner gives it to the receiver. */
  static String random() {
    return PREFIX + Base64.getEncoder().encodeToString(Secrets.random(BYTES));
  }

  /**
   * The signature of a message.
   *
   * @param message its id
   * @param timestamp in seconds since 1970
   */
  static String signature(String secret, String message, long timestamp, String body) {
    try {
      byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      String signed = message + "." + timestamp + "." + body;
      byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }
}
