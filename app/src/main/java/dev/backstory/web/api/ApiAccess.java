package dev.backstory.web.api;

import dev.backstory.access.ApiTokens;
import dev.backstory.port.LineReports;
import dev.backstory.port.admin.AuditTrail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which programs may ask what.
 *
 * @param tokens that programs may send; null where none is
 * @param reports of readers, for those who run the site; null where there are none
 * @param trail of what was done, for its owners; null where there is none
 * @param origins of other sites whose script may read answers, such as https://app.example; "*"
 *     stands for all
 */
public record ApiAccess(
    @Nullable ApiTokens tokens,
    @Nullable LineReports reports,
    @Nullable AuditTrail trail,
    List<String> origins) {
  /** Nobody has a token. */
  public static final ApiAccess OPEN = new ApiAccess(null, null, null, List.of());

  public ApiAccess {
    origins = List.copyOf(origins);
  }
}
