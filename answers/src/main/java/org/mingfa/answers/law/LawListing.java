package org.mingfa.answers.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.Disclaimer;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.Viewpoint;
import org.mingfa.answers.coverage.AnswerSource;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.query.Cursor;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.AsOf;
import org.mingfa.text.version.LawVersions;

/** Lists laws whose name contains what was asked, the nearest names first. */
final class LawListing {

    private static final Comparator<Match> NEAREST = Comparator.comparingInt(Match::distance)
            .thenComparing(match -> match.law().level())
            .thenComparingInt(match -> match.law().title().length())
            .thenComparing(match -> match.law().id().value());

    private final LawListQuestion question;
    private final AsOf asOf;
    private final AsOfReader dates;

    LawListing(LawListQuestion asked, AsOfReader dates) {
        this.question = asked;
        this.asOf = dates.read(asked.asOf());
        this.dates = dates;
    }

    /** A law and how near its name is; 0 is the name itself. */
    private record Match(LawHeader law, int distance) {}

    LawList of(OpenGeneration generation) {
        Viewpoint from = dates.viewpoint(asOf, generation);
        String id = generation.manifest().id();
        String origin = id + "/" + Integer.toHexString((question.name() + asOf).hashCode());
        List<Match> matches = matches(generation, from.day());
        int first = Math.min(Cursor.read(question.cursor(), origin).offset(), matches.size());
        int to = Math.min(matches.size(), first + question.most());
        return new LawList(
                AnswerSource.of(generation),
                AsOfReader.shown(asOf),
                matches.size(),
                matches.subList(first, to).stream()
                        .map(match -> LawAnswer.of(match.law(), from))
                        .toList(),
                to < matches.size() ? new Cursor(to, origin).write() : null,
                Disclaimer.LAW);
    }

    private List<Match> matches(OpenGeneration generation, LocalDate day) {
        String name =
                question.name().isBlank() ? "" : WorkKey.of(question.name()).value();
        WorkKey named = question.name().isBlank()
                ? null
                : new LawResolver(generation, question.name()).findWork().orElse(null);
        List<Match> matches = new ArrayList<>();
        for (LawVersions law : generation.catalogue().laws()) {
            int distance = distance(law.work(), law.newest(), name, named);
            if (distance >= 0) {
                matches.add(new Match(law.shownAt(day), distance));
            }
        }
        matches.sort(NEAREST);
        return matches;
    }

    private static int distance(WorkKey work, LawHeader newest, String asked, @Nullable WorkKey named) {
        if (work.equals(named)) {
            return 0;
        }
        if (work.value().startsWith(asked)) {
            return 1;
        }
        if (work.value().contains(asked)) {
            return 2;
        }
        return newest.aliases().stream().anyMatch(alias -> alias.contains(asked)) ? 2 : -1;
    }
}
