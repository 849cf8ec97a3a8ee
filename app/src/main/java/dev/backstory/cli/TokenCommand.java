package dev.backstory.cli;

import dev.backstory.access.AccountName;
import dev.backstory.access.ApiTokens;
import dev.backstory.desk.Desk;
import dev.backstory.port.admin.AuditTrail.Act;
import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.port.admin.TokenStore.Scope;
import dev.backstory.port.admin.TokenStore.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which programs may ask a served site for what people sign in for. */
@Command(
    name = "token",
    description = "Add, list or remove tokens by which programs use the API of a served site.",
    mixinStandardHelpOptions = true)
final class TokenCommand {
  /** Who is written down as having done it. */
  private static final String WHO = "command line";

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Command(
      description = "Make a token and print it, which happens once.",
      mixinStandardHelpOptions = true)
  int add(
      @Mixin DataOptions data,
      @Option(
              names = "--scope",
              paramLabel = "read|admin",
              defaultValue = "read",
              description =
                  "read: all that readers of a closed site may; admin: all that owners may"
                      + " (default: read)")
          Scope scope,
      @Parameters(paramLabel = "NAME", description = "what you will know it by") String name) {
    if (!AccountName.isOne(name)) {
      throw new ParameterException(spec.commandLine(), AccountName.RULE);
    }
    try (Desk desk = data.open(spec)) {
      Instant now = data.clock().instant();
      ApiTokens tokens = new ApiTokens(desk.admin().tokens());
      List<String> made = new ArrayList<>();
      Act act = new Act(WHO, Deed.TOKEN_ADDED, name, word(scope));
      desk.admin()
          .trail()
          .record(
              act,
              now,
              () -> {
                tokens.make(name, scope, now).ifPresent(made::add);
                return !made.isEmpty();
              });
      if (made.isEmpty()) {
        complain("there is a token " + name + " already");
        return ExitCode.SOFTWARE;
      }
      say(made.getFirst());
      return ExitCode.OK;
    }
  }

  @Command(description = "List the tokens by their names.", mixinStandardHelpOptions = true)
  int list(@Mixin DataOptions data) {
    try (Desk desk = data.open(spec)) {
      for (Token token : desk.admin().tokens().list()) {
        say(token.name() + "\t" + word(token.scope()) + "\tsince " + token.madeAt());
      }
    }
    return ExitCode.OK;
  }

  @Command(
      description = "Remove a token, which is worth nothing from then on.",
      mixinStandardHelpOptions = true)
  int remove(@Mixin DataOptions data, @Parameters(paramLabel = "NAME") String name) {
    try (Desk desk = data.open(spec)) {
      Act act = new Act(WHO, Deed.TOKEN_REMOVED, name, "");
      if (!desk.admin()
          .trail()
          .record(act, data.clock().instant(), () -> desk.admin().tokens().remove(name))) {
        complain("there is no token " + name);
        return ExitCode.SOFTWARE;
      }
      say("removed " + name);
      return ExitCode.OK;
    }
  }

  private static String word(Scope scope) {
    return scope.name().toLowerCase(Locale.ROOT);
  }

  private void complain(String line) {
    spec.commandLine().getErr().println(line);
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
