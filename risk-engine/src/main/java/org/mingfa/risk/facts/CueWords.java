package org.mingfa.risk.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/** The words that tell what a sentence is about, and what an amount or a day in it is. */
final class CueWords {

    /** One line of the table. */
    record Cue(Kind kind, String code, String label, Pattern pattern, String example) {}

    /** What a cue speaks of. */
    enum Kind {
        DISPUTE,
        SIDE,
        STAGE,
        AMOUNT,
        DAY;

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** A cue where it stands. */
    record Sighting(Cue cue, int start, int end) {}

    private static final List<Cue> ALL = new TextResource(CueWords.class, "cues.tsv")
            .rows("kind", "code", "label", "pattern", "example").stream()
                    .map(CueWords::read)
                    .toList();

    private CueWords() {}

    private static Cue read(TableRow row) {
        return new Cue(
                row.read("kind", Kind::of),
                row.get("code"),
                row.get("label"),
                row.read("pattern", Pattern::compile),
                row.get("example"));
    }

    static List<Cue> all() {
        return ALL;
    }

    /** Every place of a cue of that kind. */
    static List<Sighting> sightings(Kind kind, String text) {
        List<Sighting> sightings = new ArrayList<>();
        for (Cue cue : ALL) {
            if (cue.kind() == kind) {
                Matcher matcher = cue.pattern().matcher(text);
                while (matcher.find()) {
                    sightings.add(new Sighting(cue, matcher.start(), matcher.end()));
                }
            }
        }
        return sightings;
    }
}
