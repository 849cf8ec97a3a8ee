package dev.backstory.cli.send;

import dev.backstory.access.AccountName;
import dev.backstory.cli.DataOptions;
import dev.backstory.desk.Desk;
import dev.backstory.desk.DeskWebhooks;
import dev.backstory.port.admin.AuditTrail.Act;
import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.port.admin.WebhookStore.Delivery;
import dev.backstory.port.admin.WebhookStore.Webhook;
import dev.backstory.webhook.Webhooks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which addresses are told what becomes of stories. */
@Command(
    name = "webhook",
    description =
        "Add, list, test, sign anew or remove addresses that are told what becomes of stories.",
    mixinStandardHelpOptions = true)
public final class WebhookCommand {
  /** Who is written down as having done it. */
  private static final String WHO = "command line";

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the call
  private CommandSpec spec;

  @Command(
      description =
          "Have an address told what happens from now on, and print what is signed with, which"
              + " happens once.",
      mixinStandardHelpOptions = true)
  int add(
      @Mixin DataOptions data,
      @Parameters(paramLabel = "NAME", description = "what you will know it by") String name,
      @Parameters(paramLabel = "ADDRESS", description = "where it is posted to") String url) {
    if (!AccountName.isOne(name)) {
      throw new ParameterException(spec.commandLine(), AccountName.RULE);
    }
    try (Desk desk = data.open(spec);
        DeskWebhooks webhooks = desk.webhooks(InstantSource.system())) {
      Optional<String> objection = webhooks.all().objection(url);
      if (objection.isPresent()) {
        throw new ParameterException(spec.commandLine(), objection.get());
      }
      List<String> made = new ArrayList<>();
      boolean added =
          act(
              data,
              desk,
              Deed.WEBHOOK_ADDED,
              name,
              () -> {
                webhooks.all().add(name, url).ifPresent(made::add);
                return !made.isEmpty();
              });
      if (!added) {
        return complain("there is a webhook " + name + " already");
      }
      say(made.getFirst());
      return ExitCode.OK;
    }
  }

  private static boolean act(
      DataOptions data, Desk desk, Deed deed, String name, BooleanSupplier work) {
    return desk.admin()
        .trail()
        .record(new Act(WHO, deed, name, ""), data.clock().instant(), work::getAsBoolean);
  }

  @Command(
      description = "List the webhooks by their names, with how deliveries go.",
      mixinStandardHelpOptions = true)
  int list(@Mixin DataOptions data) {
    try (Desk desk = data.open(spec)) {
      for (Webhook it : desk.admin().webhooks().list()) {
        say(it.name() + "\t" + it.url() + "\t" + Webhooks.state(it));
      }
    }
    return ExitCode.OK;
  }

  @Command(
      description = "Send a webhook a message that says nothing, and print what it answers.",
      mixinStandardHelpOptions = true)
  int test(@Mixin DataOptions data, @Parameters(paramLabel = "NAME") String name) {
    try (Desk desk = data.open(spec);
        DeskWebhooks webhooks = desk.webhooks(InstantSource.system())) {
      Optional<Delivery> delivery = webhooks.all().test(name);
      if (delivery.isEmpty()) {
        return complain("there is no webhook " + name);
      }
      say(delivery.get().answer());
      return delivery.get().taken() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  @Command(
      name = "on",
      description = "Tell a webhook again that was switched off, what it was not told included.",
      mixinStandardHelpOptions = true)
  int switchOn(@Mixin DataOptions data, @Parameters(paramLabel = "NAME") String name) {
    try (Desk desk = data.open(spec)) {
      boolean done =
          act(
              data,
              desk,
              Deed.WEBHOOK_SWITCHED_ON,
              name,
              () -> desk.admin().webhooks().switchOn(name));
      if (!done) {
        return complain("there is no webhook " + name + " that was switched off");
      }
      say("switched on " + name);
      return ExitCode.OK;
    }
  }

  @Command(
      description = {
        "Sign with another secret, and print it, which happens once.",
        "For a day the one before signs, too, so that the receiver can change over."
      },
      mixinStandardHelpOptions = true)
  int rotate(
      @Mixin DataOptions data,
      @Parameters(paramLabel = "NAME") String name,
      @Option(
              names = "--at-once",
              description = "sign with the one before no more, since somebody else knows it")
          boolean atOnce) {
    try (Desk desk = data.open(spec);
        DeskWebhooks webhooks = desk.webhooks(data.clock())) {
      List<String> made = new ArrayList<>();
      Duration overlap = atOnce ? Duration.ZERO : Webhooks.OVERLAP;
      boolean done =
          act(
              data,
              desk,
              Deed.WEBHOOK_SECRET_CHANGED,
              name,
              () -> {
                webhooks.all().rotate(name, overlap).ifPresent(made::add);
                return !made.isEmpty();
              });
      if (!done) {
        return complain("there is no webhook " + name);
      }
      say(made.getFirst());
      return ExitCode.OK;
    }
  }

  @Command(
      description = "Remove a webhook, which is told nothing from then on.",
      mixinStandardHelpOptions = true)
  int remove(@Mixin DataOptions data, @Parameters(paramLabel = "NAME") String name) {
    try (Desk desk = data.open(spec)) {
      if (!act(
          data, desk, Deed.WEBHOOK_REMOVED, name, () -> desk.admin().webhooks().remove(name))) {
        return complain("there is no webhook " + name);
      }
      say("removed " + name);
      return ExitCode.OK;
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
