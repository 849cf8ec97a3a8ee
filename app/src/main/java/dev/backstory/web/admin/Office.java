package dev.backstory.web.admin;

import dev.backstory.config.OwnerSettings;
import dev.backstory.digest.Digests;
import dev.backstory.port.FeedStore;
import dev.backstory.port.LineReports;
import dev.backstory.port.admin.AccountStore;
import dev.backstory.port.admin.AuditTrail;
import dev.backstory.port.admin.AuditTrail.Act;
import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.port.admin.FeedEdits;
import dev.backstory.port.admin.HiddenStories;
import dev.backstory.port.admin.Removals;
import dev.backstory.port.admin.StoryRulings;
import dev.backstory.port.admin.Survey;
import dev.backstory.port.admin.TakenDown;
import dev.backstory.port.admin.TopicRulings;
import dev.backstory.site.catalogue.TopicIndex;
import dev.backstory.web.route.Visitor;
import dev.backstory.webhook.Webhooks;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the pages behind the sign-in work with.
 *
 * @param topics those of the site as it stands
 * @param digests what sends news by mail; empty if nothing does
 * @param settings what owners may set
 * @param premises what the site runs on
 * @param startOver has the server start over, a moment after it has answered
 * @param look looks at an address that a feed is expected at
 * @param ruleFault what is wrong with what a feed is to keep and to block; empty if nothing is
 * @param refresh has what is shown of the site follow what was decided
 * @param clock the time by which feeds are looked at
 */
public record Office(
    AccountStore accounts,
    FeedStore feeds,
    FeedEdits edits,
    LineReports reports,
    HiddenStories stories,
    StoryRulings rulings,
    TopicRulings topicRulings,
    Supplier<TopicIndex> topics,
    TakenDown articles,
    Removals removals,
    Survey survey,
    AuditTrail trail,
    Webhooks webhooks,
    Optional<Digests> digests,
    OwnerSettings settings,
    Premises premises,
    Runnable startOver,
    Function<String, Looked> look,
    BinaryOperator<String> ruleFault,
    Runnable refresh,
    InstantSource clock) {
  Instant now() {
    return clock.instant();
  }

  /**
   * Does something in the name of whoever is signed in, and writes it down.
   *
   * @param work whether it was done
   */
  boolean act(Context context, Deed deed, String object, String note, Supplier<Boolean> work) {
    String account = Visitor.of(context).signedIn().name();
    return trail.record(new Act(account, deed, object, note), now(), work);
  }
}
