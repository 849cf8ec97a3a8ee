package dev.backstory.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A host's {@code /.well-known/tdmrep.json} (W3C TDM Reservation Protocol): rules for locations, of
 * which the first that matches holds.
 */
final class TdmFile {
  static final TdmFile NONE = new TdmFile("", List.of());

  private static final int MAX_RULES = 1_000;

  private record Rule(LocationPattern location, boolean reserved, @Nullable String policy) {}

  private final String address;
  private final List<Rule> rules;

  private TdmFile(String address, List<Rule> rules) {
    this.address = address;
    this.rules = rules;
  }

  /** Reads a file; what is no rule is passed over, and what is no JSON has no rules. */
  static TdmFile read(String address, byte[] json) {
    List<Rule> rules = new ArrayList<>();
    try {
      JsonNode tree = JsonMapper.shared().readTree(json);
      for (JsonNode node : tree.isObject() ? List.of(tree) : tree) {
        JsonNode location = node.path("location");
        if (location.isString() && rules.size() < MAX_RULES) {
          rules.add(rule(location.stringValue(), node));
        }
      }
    } catch (JacksonException e) {
      return NONE;
    }
    return new TdmFile(address, rules);
  }

  private static Rule rule(String location, JsonNode node) {
    return new Rule(
        new LocationPattern(location),
        TdmReservation.isReserved(node.path(TdmReservation.RESERVATION).asString("")),
        TdmReservation.policy(node.path(TdmReservation.POLICY).asString("")));
  }

  /** What it says of a page, or null if the page is free. */
  @Nullable TdmReservation of(URI page) {
    String path =
        page.getRawPath() == null || page.getRawPath().isEmpty() ? "/" : page.getRawPath();
    String asked = page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
    for (Rule rule : rules) {
      if (rule.location().matches(asked)) {
        return rule.reserved() ? new TdmReservation(address, rule.policy()) : null;
      }
    }
    return null;
  }
}
