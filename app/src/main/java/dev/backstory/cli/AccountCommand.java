package dev.backstory.cli;

import dev.backstory.access.AccountName;
import dev.backstory.access.Passwords;
import dev.backstory.desk.Desk;
import dev.backstory.port.admin.AccountStore;
import dev.backstory.port.admin.AccountStore.Account;
import dev.backstory.port.admin.AccountStore.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who may sign in to a served site. */
@Command(
    name = "account",
    description = "Add, list or remove those who may sign in, or give them another password.",
    mixinStandardHelpOptions = true)
final class AccountCommand {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  /** Where a new password comes from. */
  static final class PasswordOption {
    @Option(
        names = "--password-file",
        paramLabel = "FILE",
        description =
            "a file whose first line is the password (default: asked for, or a line of standard"
                + " input)")
    @Nullable Path file;
  }

  @Command(description = "Add somebody who may sign in.", mixinStandardHelpOptions = true)
  int add(
      @Mixin DataOptions data,
      @Option(
              names = "--role",
              paramLabel = "reader|editor|owner",
              required = true,
              description =
                  "a reader may read a closed site, an editor may also decide what stands on it,"
                      + " an owner may do everything")
          Role role,
      @Mixin PasswordOption password,
      @Parameters(paramLabel = "NAME") String name)
      throws IOException {
    if (!AccountName.isOne(name)) {
      throw new ParameterException(spec.commandLine(), AccountName.RULE);
    }
    String digest = digest(password, name);
    try (Desk desk = data.open(spec)) {
      if (!desk.admin().accounts().add(name, role, digest, data.clock().instant())) {
        complain("there is an account " + name + " already");
        return ExitCode.SOFTWARE;
      }
      say("added " + name + ", " + word(role));
      return ExitCode.OK;
    }
  }

  @Command(description = "List those who may sign in.", mixinStandardHelpOptions = true)
  int list(@Mixin DataOptions data) {
    try (Desk desk = data.open(spec)) {
      for (Account account : desk.admin().accounts().list()) {
        say(account.name() + "\t" + word(account.role()) + "\tsince " + account.madeAt());
      }
    }
    return ExitCode.OK;
  }

  @Command(
      description = "Give somebody another password, which signs them out everywhere.",
      mixinStandardHelpOptions = true)
  int password(
      @Mixin DataOptions data,
      @Mixin PasswordOption password,
      @Parameters(paramLabel = "NAME") String name)
      throws IOException {
    String digest = digest(password, name);
    try (Desk desk = data.open(spec)) {
      if (!desk.admin().accounts().password(name, digest, data.clock().instant())) {
        complain("there is no account " + name);
        return ExitCode.SOFTWARE;
      }
      say("changed the password of " + name);
      return ExitCode.OK;
    }
  }

  @Command(
      description = "Remove somebody, who is signed out everywhere.",
      mixinStandardHelpOptions = true)
  int remove(@Mixin DataOptions data, @Parameters(paramLabel = "NAME") String name) {
    try (Desk desk = data.open(spec)) {
      AccountStore accounts = desk.admin().accounts();
      if (!accounts.remove(name)) {
        complain("there is no account " + name);
        return ExitCode.SOFTWARE;
      }
      say("removed " + name);
      if (accounts.count(Role.OWNER) == 0) {
        complain("no owner is left: add one with account add NAME --role owner");
      }
      return ExitCode.OK;
    }
  }

  private String digest(PasswordOption option, String name) throws IOException {
    String password = TypedPassword.read(option.file, spec.commandLine().getErr());
    Optional<String> objection = Passwords.objection(password, name);
    if (objection.isPresent()) {
      throw new ParameterException(spec.commandLine(), objection.get());
    }
    return Passwords.digest(password);
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private void complain(String line) {
    spec.commandLine().getErr().println(line);
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
