package org.mingfa.api.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.search.answer.LawAnswer;
import org.mingfa.search.answer.SearchAnswer;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.request.Cursor;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.AsOf;

/** Lists laws whose name contains what was asked, the nearest names first. */
final class LawListing {

    static final int USUAL = 10;
    private static final int MOST = 100;
    private static final int LONGEST = 300;

    private LawListing() {}

    /** What is asked of the list. */
    record Asked(String q, AsOf asOf, int limit, @Nullable String cursor) {
        Asked {
            if (q.length() > LONGEST) {
                throw ApiProblem.at(ProblemCode.INVALID_VALUE, "q", "法律名称最长 " + LONGEST + " 个字符。");
            }
            if (limit < 1 || limit > MOST) {
                throw ApiProblem.at(ProblemCode.INVALID_VALUE, "limit", "每页条数为 1 至 " + MOST + "。");
            }
        }
    }

    /** A law and how near its name is; 0 is the name itself. */
    private record Match(LawHeader law, int distance) {}

    private static final Comparator<Match> NEAREST = Comparator.comparingInt(Match::distance)
            .thenComparing(match -> match.law().level())
            .thenComparingInt(match -> match.law().title().length())
            .thenComparing(match -> match.law().id().value());

    static LawList list(OpenGeneration generation, Asked asked) {
        LocalDate day = asked.asOf().shownAt();
        List<Match> matches = matches(generation, asked.q(), day);
        String origin = Cursor.origin(generation.manifest().id(), asked.q() + asked.asOf());
        int from = Cursor.read(asked.cursor(), origin).offset();
        int to = Math.min(matches.size(), from + asked.limit());
        return new LawList(
                generation.manifest().id(),
                ArticleReading.shown(asked.asOf()),
                matches.size(),
                matches.subList(Math.min(from, to), to).stream()
                        .map(match -> LawAnswer.of(match.law(), day))
                        .toList(),
                to < matches.size() ? new Cursor(to, origin).write() : null,
                SearchAnswer.DISCLAIMER);
    }

    private static List<Match> matches(OpenGeneration generation, String q, LocalDate day) {
        String asked = q.isBlank() ? "" : WorkKey.of(q).value();
        WorkKey named = q.isBlank() ? null : LawLookup.findWork(generation, q).orElse(null);
        List<Match> matches = new ArrayList<>();
        generation.catalogue().laws().forEach(law -> {
            int distance = distance(law.work(), law.newest(), asked, named);
            if (distance >= 0) {
                matches.add(new Match(law.shownAt(day), distance));
            }
        });
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
