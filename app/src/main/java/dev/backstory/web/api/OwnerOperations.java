package dev.backstory.web.api;

import dev.backstory.port.LineReports;
import dev.backstory.port.admin.AuditTrail;
import dev.backstory.web.api.Shapes.DoneAct;
import dev.backstory.web.api.Shapes.Reports;
import dev.backstory.web.api.Shapes.Trail;
import dev.backstory.web.route.Parameter;
import dev.backstory.web.route.Right;
import java.util.ArrayList;
import java.util.List;

/** What whoever runs the site looks at. */
final class OwnerOperations {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  private OwnerOperations() {}

  static List<Operation> of(ApiAccess access) {
    List<Operation> all = new ArrayList<>();
    LineReports reports = access.reports();
    if (reports != null) {
      all.add(
          Operation.of(
                  "/reports",
                  "listReports",
                  "Lines that readers reported as wrong and nobody has looked at, the oldest first.",
                  List.of(Parameter.limit(USUAL, MOST)),
                  List.of(Reports.class),
                  said ->
                      Answer.json(
                          new Reports(
                              reports.open().stream().limit(said.number("limit")).toList())))
              .needing(Right.EDITOR));
    }
    AuditTrail trail = access.trail();
    if (trail != null) {
      all.add(
          Operation.of(
                  "/trail",
                  "listActs",
                  "What was done by those who run the site, the latest first.",
                  List.of(Parameter.limit(USUAL, MOST)),
                  List.of(Trail.class),
                  said -> Answer.json(trail(trail, said.number("limit"))))
              .needing(Right.OWNER));
    }
    return all;
  }

  private static Trail trail(AuditTrail trail, int most) {
    return new Trail(
        trail.latest(most).stream()
            .map(
                it ->
                    new DoneAct(
                        it.id(),
                        it.at(),
                        it.act().account(),
                        it.act().deed(),
                        it.act().object(),
                        it.act().note()))
            .toList());
  }
}
