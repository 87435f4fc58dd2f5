package org.mingfa.answers.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.ArticleNumbers;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.Disclaimer;
import org.mingfa.answers.HitAnswer.ArticleReference;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.LawCitation;
import org.mingfa.answers.LawWording;
import org.mingfa.answers.Lookup;
import org.mingfa.answers.RenumberingAnswer;
import org.mingfa.answers.Viewpoint;
import org.mingfa.answers.coverage.AnswerSource;
import org.mingfa.answers.law.ApplicableLaw.FutureVersion;
import org.mingfa.answers.law.ApplicableLaw.Predecessor;
import org.mingfa.answers.law.ApplicableLaw.QuotedArticle;
import org.mingfa.answers.law.ApplicableLaw.TimeProvision;
import org.mingfa.answers.law.ApplicableLaw.VersionOn;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;
import org.mingfa.text.version.AsOf;
import org.mingfa.text.version.Law;
import org.mingfa.text.version.LawTable;
import org.mingfa.text.version.LawVersions;
import org.mingfa.text.version.Repeal;

/** Shows, for the day of the facts and the day of filing, what is to be read on which version of a law applies. */
public final class ApplicableAnswers {

    /** More than the rules of the civil code in time with all its interpretations. */
    private static final int MOST = 80;

    private static final String NOTE =
            "按标题和措辞从收录的文本中找出的时间条款，照录原文，不作结论；措辞不同的条款可能没有列出，适用哪一版本由办案人员判断。" + "条号相同的条文在不同版本中不一定是同一规定。";

    private final AsOfReader dates;

    public ApplicableAnswers(AsOfReader dates) {
        this.dates = dates;
    }

    /** Reads the question, which may be refused before a generation is opened; what comes back answers it from one. */
    public Function<OpenGeneration, Lookup<ApplicableLaw>> read(ApplicableQuestion question) {
        LocalDate facts = AsOfReader.given("facts", question.facts());
        LocalDate filed = AsOfReader.given("filed", question.filed());
        ArticleNumber number = question.article() == null ? null : ArticleNumbers.read(question.article());
        return generation -> new LawResolver(generation, question.law())
                .versions()
                .map(law -> new Days(generation, law, facts, dates.viewpoint(new AsOf.Day(filed), generation))
                        .answer(number));
    }

    /** One law and the days that matter. */
    private record Days(OpenGeneration generation, LawVersions law, LocalDate facts, Viewpoint atFiling) {

        private LocalDate filed() {
            return atFiling.day();
        }

        ApplicableLaw answer(@Nullable ArticleNumber number) {
            LocalDate filed = filed();
            List<LawHeader> coming = heldAndComing();
            List<LawHeader> own = Stream.concat(
                            Stream.of(law.inForce(filed), law.inForce(facts)).flatMap(version -> version.stream()),
                            coming.stream())
                    .distinct()
                    .toList();
            List<TimeProvision> provisions = new TransitionalProvisions(generation, facts, atFiling).of(law, own);
            return new ApplicableLaw(
                    AnswerSource.of(generation),
                    law.newest().title(),
                    facts,
                    filed,
                    List.of(on("facts", facts, number), on("filed", filed, number)),
                    predecessors(),
                    coming(coming),
                    number == null ? List.of() : renumbered(own, number),
                    provisions.stream().limit(MOST).toList(),
                    provisions.size(),
                    NOTE,
                    Disclaimer.LAW);
        }

        private List<RenumberingAnswer> renumbered(List<LawHeader> own, ArticleNumber number) {
            return own.stream()
                    .flatMap(version -> RenumberingAnswer.hints(generation, version, number).stream())
                    .distinct()
                    .toList();
        }

        /** The laws that this one took the place of, as far as they were still in force on the day of the facts. */
        private List<Predecessor> predecessors() {
            return LawTable.repeals().stream()
                    .filter(repeal -> law.newest().title().equals(repeal.successor()) && facts.isBefore(repeal.since()))
                    .map(this::predecessor)
                    .toList();
        }

        private Predecessor predecessor(Repeal repeal) {
            LawHeader version = generation
                    .catalogue()
                    .find(repeal.work())
                    .flatMap(held -> held.inForce(facts))
                    .orElse(null);
            return new Predecessor(
                    version == null ? repeal.work().value() : version.title(),
                    repeal.since(),
                    repeal.source(),
                    version == null ? null : LawAnswer.of(version, atFiling.on(facts)));
        }

        private VersionOn on(String name, LocalDate day, @Nullable ArticleNumber number) {
            LawHeader version = law.inForce(day).orElse(null);
            if (version == null) {
                return new VersionOn(name, day, null, null, absent());
            }
            LawAnswer shown = LawAnswer.of(version, atFiling.on(day));
            if (number == null) {
                return new VersionOn(name, day, shown, null, null);
            }
            return new ArticleLookup(generation).in(version, number, day) instanceof ArticleAnswer.Found found
                    ? new VersionOn(name, day, shown, quoted(found, number), null)
                    : new VersionOn(name, day, shown, null, missing(version, number));
        }

        private String absent() {
            LocalDate first = law.all().getFirst().period().from();
            return "本库没有收录《" + law.newest().title() + "》在这一天施行的版本"
                    + (first == null ? "。" : "；收录的最早版本 " + LawWording.begins(first) + "。");
        }

        private static QuotedArticle quoted(ArticleAnswer.Found found, ArticleNumber number) {
            return new QuotedArticle(
                    new ArticleReference(
                            number.format(), number.ordinal(), found.article().path()),
                    found.article().text(),
                    LawCitation.of(found.law(), number.format()));
        }

        private static String missing(LawHeader version, ArticleNumber number) {
            return version.nature() == Nature.OFFICIAL
                    ? "这个版本没有" + number.format() + "。"
                    : "这个版本只有" + version.nature().caution() + "，没有收录" + number.format() + "；这不表示该法没有这一条。";
        }

        private List<LawHeader> heldAndComing() {
            return law.all().stream()
                    .filter(version -> Stream.of(filed(), atFiling.today())
                            .anyMatch(day -> version.period().begins(day)
                                    && (version.promulgated() == null
                                            || !version.promulgated().isAfter(day))))
                    .toList();
        }

        /** Held or only known, the nearest first. */
        private List<FutureVersion> coming(List<LawHeader> held) {
            Stream<FutureVersion> known = generation.catalogue().missing(law.work()).stream()
                    .filter(version -> Stream.of(filed(), atFiling.today())
                            .anyMatch(day -> version.from().isAfter(day) && version.promulgated() <= day.getYear()))
                    .map(Days::unheld);
            return Stream.concat(held.stream().flatMap(this::coming), known)
                    .sorted(Comparator.comparing(FutureVersion::from))
                    .toList();
        }

        private Stream<FutureVersion> coming(LawHeader version) {
            LocalDate from = version.period().from();
            return from == null
                    ? Stream.empty()
                    : Stream.of(new FutureVersion(
                            version.title(),
                            from,
                            LawAnswer.of(version, atFiling),
                            "已公布，" + LawWording.begins(from) + "。"));
        }

        private static FutureVersion unheld(Law.Version version) {
            return new FutureVersion(
                    version.title(),
                    version.from(),
                    null,
                    "已公布，" + LawWording.begins(version.from()) + "（" + version.source() + "）；本库未收录。");
        }
    }
}
