package uk.whodoeswhat.web.page.decision;

import java.util.ArrayList;
import java.util.List;
import uk.whodoeswhat.consequence.ConsequenceKind;

/** What follows from the tier, by what people do with it. What a board should note is among the reasons. */
record Followings(String heading, List<Point> points) {

    static List<Followings> of(Teller teller) {
        List<Followings> all = new ArrayList<>();
        for (ConsequenceKind kind : ConsequenceKind.values()) {
            List<Point> points = teller.judgement().consequences().stream()
                    .filter(each -> each.kind() == kind && kind != ConsequenceKind.FLAG)
                    .map(each -> teller.point(each.text(), "", "", List.of(), teller.rule(each.rule())))
                    .toList();
            if (!points.isEmpty()) {
                all.add(new Followings(Look.heading(kind), points));
            }
        }
        return all;
    }
}
