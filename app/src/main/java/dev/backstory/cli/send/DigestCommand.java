package dev.backstory.cli.send;

import dev.backstory.cli.DataOptions;
import dev.backstory.desk.Desk;
import dev.backstory.digest.Digests;
import dev.backstory.mail.MailFailure;
import dev.backstory.port.admin.DigestStore.Subscriber;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who gets news by mail. */
@Command(
    name = "digest",
    description = "List or remove those who get news by mail, or try whether mail gets through.",
    mixinStandardHelpOptions = true)
public final class DigestCommand {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Command(
      description = "List those who get news by mail, and of what.",
      mixinStandardHelpOptions = true)
  int list(@Mixin DataOptions data) {
    try (Desk desk = data.open(spec)) {
      for (Subscriber it : desk.admin().digests().confirmed()) {
        say(it.address() + "\t" + Digests.words(it.subject()) + "\tsince " + it.confirmedAt());
      }
    }
    return ExitCode.OK;
  }

  @Command(
      description = "Delete an address, with all that it asked for.",
      mixinStandardHelpOptions = true)
  int remove(
      @Mixin DataOptions data,
      @Parameters(paramLabel = "ADDRESS", description = "a mail address") String address) {
    try (Desk desk = data.open(spec)) {
      if (desk.admin().digests().remove(address) == 0) {
        return complain("nothing goes to that address");
      }
      say("removed");
      return ExitCode.OK;
    }
  }

  @Command(
      description = "Send a mail that says nothing to an address.",
      mixinStandardHelpOptions = true)
  int test(
      @Mixin DataOptions data,
      @Parameters(paramLabel = "ADDRESS", description = "a mail address") String address) {
    if (!Digests.isAddress(address)) {
      throw new ParameterException(spec.commandLine(), "that is no mail address");
    }
    InstantSource clock = data.clock();
    try (Desk desk = data.open(spec)) {
      Optional<Digests> digests = desk.digests(() -> desk.site(clock), clock);
      if (digests.isEmpty()) {
        return complain("no mail is sent: mail.host is not set");
      }
      digests.get().test(address);
      say("the mail server has taken it");
      return ExitCode.OK;
    } catch (MailFailure e) {
      return complain(e.why());
    }
  }

  private int complain(String line) {
    spec.commandLine().getErr().println(line);
    return ExitCode.SOFTWARE;
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
