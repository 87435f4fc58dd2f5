package org.mingfa.answers;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.WithheldCase;
import org.mingfa.text.version.Law;
import org.mingfa.text.version.LawTable;
import org.mingfa.text.version.Repeal;

/** Why there is nothing to show. Every reason is another one to the user: a wrong name, a gap of ours, a day, a number. */
public sealed interface NotFoundReason {

    /** The parameter that has to change. */
    default String field() {
        return switch (this) {
            case NotInForce ignored -> "as_of";
            case NoSuchArticle ignored -> "article";
            case ArticleNotHeld ignored -> "article";
            case CaseNotHeld ignored -> "case";
            case CaseWithheld ignored -> "case";
            case SeveralCases ignored -> "case";
            default -> "law";
        };
    }

    /** The reason as a code of the contract. */
    default String code() {
        return switch (this) {
            case NoSuchLaw ignored -> "no_such_law";
            case NotHeld ignored -> "law_not_held";
            case Ambiguous ignored -> "ambiguous";
            case NotInForce ignored -> "not_in_force";
            case NoSuchArticle ignored -> "no_such_article";
            case ArticleNotHeld ignored -> "article_not_held";
            case VersionNotHeld ignored -> "version_not_held";
            case CaseNotHeld ignored -> "case_not_held";
            case CaseWithheld ignored -> "case_withheld";
            case SeveralCases ignored -> "ambiguous";
            case NoHistoryOfDigest ignored -> "only_a_digest";
        };
    }

    /** What is wrong, in one or two sentences. */
    String detail();

    /**
     * No law is called so.
     *
     * @param similar titles that contain the name, or what there is instead
     * @param absence that there is no such document anywhere, or null where only this generation was looked through
     */
    record NoSuchLaw(List<String> similar, Law.@Nullable Absence absence) implements NotFoundReason {
        public NoSuchLaw {
            similar = List.copyOf(similar);
        }

        public static NoSuchLaw of(Law.Absence absence) {
            return new NoSuchLaw(absence.instead() == null ? List.of() : List.of(absence.instead()), absence);
        }

        /** In a few words. */
        public String title() {
            return absence == null ? "本库没有收录" : "没有这份文件";
        }

        @Override
        public String detail() {
            if (absence != null) {
                return absence.sentence();
            }
            return similar.isEmpty() ? "没有收录叫这个名称的法律。" : "没有收录叫这个名称的法律，是否指" + listed(similar) + "？";
        }
    }

    /**
     * There is such a law, or was, and this generation does not hold it.
     *
     * @param repeal by which it ended, or null where none is known
     */
    record NotHeld(String title, @Nullable Repeal repeal) implements NotFoundReason {
        @Override
        public String detail() {
            return repeal == null
                    ? "本库尚未收录《" + title + "》；这不表示没有这部法律。"
                    : "《" + title + "》" + repeal.sentence() + "本库没有收录它的条文。";
        }
    }

    /** Several laws are called so. */
    record Ambiguous(List<String> titles) implements NotFoundReason {
        public Ambiguous {
            titles = List.copyOf(titles);
        }

        @Override
        public String detail() {
            return "有 " + titles.size() + " 部法律叫这个名称，请写全称：" + listed(titles) + "。";
        }
    }

    /**
     * The law is there, but no version of it was in force on the day.
     *
     * @param versions all that the generation has, oldest first
     * @param known versions that it has not, and that are known to be
     */
    record NotInForce(LocalDate day, List<LawHeader> versions, List<Law.Version> known) implements NotFoundReason {
        public NotInForce {
            versions = List.copyOf(versions);
            known = List.copyOf(known);
        }

        @Override
        public String detail() {
            return "《" + versions.getLast().title() + "》在 " + day + " 没有施行中的版本；已收录的版本："
                    + versions.stream().map(NotInForce::period).collect(Collectors.joining("，")) + "。"
                    + LawWording.notHeld(known.stream())
                    + repeal().map(known -> "该法已" + known.sentence()).orElse("");
        }

        /** By which the law, or the last version that the generation has, had ended on the day. */
        public Optional<Repeal> repeal() {
            LawHeader last = versions.getLast();
            LocalDate until = last.period().until();
            return LawTable.findRepeal(last.work(), day)
                    .or(() -> until == null || day.isBefore(until)
                            ? Optional.empty()
                            : LawTable.findRepeal(last.work(), until));
        }

        private static String period(LawHeader version) {
            EffectivePeriod period = version.period();
            return (period.from() == null ? "？" : period.from()) + " 至 "
                    + (period.until() == null ? "今" : (version.isUndated() ? "最迟 " : "") + period.until());
        }
    }

    /**
     * The version has no article of this number.
     *
     * @param numbers that it has
     * @param elsewhere other versions that have it, oldest first
     */
    record NoSuchArticle(
            LawHeader version, ArticleNumber number, List<ArticleNumber> numbers, List<LawHeader> elsewhere)
            implements NotFoundReason {
        public NoSuchArticle {
            numbers = List.copyOf(numbers);
            elsewhere = List.copyOf(elsewhere);
        }

        @Override
        public String detail() {
            return "《" + version.title() + "》的这个版本没有" + number.format() + "；" + range()
                    + (elsewhere.isEmpty() ? "。" : "；其他版本有这一条。");
        }

        private String range() {
            Optional<ArticleNumber> last = LawTable.lastArticle(version);
            if (version.nature() != Nature.OFFICIAL && last.isPresent()) {
                return "它到" + last.get().format() + "为止";
            }
            return numbers.isEmpty()
                    ? "该文件不分条"
                    : "它有第" + Collections.min(numbers).format().substring(1) + "至"
                            + Collections.max(numbers).format() + "，共 " + numbers.size() + " 条";
        }
    }

    /**
     * The numbers held of the version have gaps, as those of a digest: the law may have this one.
     *
     * @param held numbers that are held of the version, in their order
     * @param elsewhere other versions of which the article is held, oldest first
     */
    record ArticleNotHeld(LawHeader version, ArticleNumber number, List<ArticleNumber> held, List<LawHeader> elsewhere)
            implements NotFoundReason {
        public ArticleNotHeld {
            held = List.copyOf(held);
            elsewhere = List.copyOf(elsewhere);
        }

        @Override
        public String detail() {
            String what = version.nature() == Nature.OFFICIAL
                    ? "条号不连续"
                    : "是" + version.nature().caution();
            return "本库收录的《" + version.title() + "》" + what + "，没有收录" + number.format() + "；这不表示该法没有这一条。" + nearest();
        }

        private String nearest() {
            String near = Stream.of(
                            held.stream()
                                    .filter(one -> one.compareTo(number) < 0)
                                    .reduce((a, b) -> b),
                            held.stream()
                                    .filter(one -> one.compareTo(number) > 0)
                                    .findFirst())
                    .flatMap(Optional::stream)
                    .map(ArticleNumber::format)
                    .collect(Collectors.joining("、"));
            return near.isEmpty() ? "" : "收录了 " + held.size() + " 条，相近的有" + near + "。";
        }
    }

    /**
     * The year of a version is named, and none of that year is held.
     *
     * @param versions all that the generation has, oldest first
     */
    record VersionNotHeld(String year, List<LawHeader> versions) implements NotFoundReason {
        public VersionNotHeld {
            versions = List.copyOf(versions);
        }

        @Override
        public String detail() {
            return "本库没有收录《" + versions.getLast().title() + "》" + year + " 年的版本；这不表示没有这个版本。";
        }
    }

    /** No case has this id or number in this generation. */
    record CaseNotHeld(String name) implements NotFoundReason {
        @Override
        public String detail() {
            return "本库没有收录编号或案号为“" + name + "”的案例；这不表示没有这个案件。";
        }
    }

    /** The judgment of the case is not published; that is told, with the reason, and nothing else of it. */
    record CaseWithheld(WithheldCase withheldCase) implements NotFoundReason {
        @Override
        public String detail() {
            return withheldCase.number() + (withheldCase.court() == null ? "" : "，" + withheldCase.court())
                    + (withheldCase.decided() == null ? "" : "，" + withheldCase.decided() + " 裁判")
                    + "。裁判文书不公开，理由：" + withheldCase.reason() + "依据：法释〔2016〕19号第四条、第六条。";
        }
    }

    /**
     * Several cases of this generation have the number.
     *
     * @param cases titles by id, in the order of ids
     */
    record SeveralCases(String number, SortedMap<String, String> cases) implements NotFoundReason {
        public SeveralCases {
            cases = Collections.unmodifiableSortedMap(new TreeMap<>(cases));
        }

        @Override
        public String detail() {
            return "有 " + cases.size() + " 个案例的案号是" + number + "，请用编号："
                    + cases.entrySet().stream()
                            .map(one -> one.getKey() + "（" + one.getValue() + "）")
                            .collect(Collectors.joining("、"))
                    + "。";
        }
    }

    /** Only digests are there: what they say differently is ours, not the legislator's. */
    record NoHistoryOfDigest(LawHeader version, ArticleNumber number) implements NotFoundReason {
        @Override
        public String detail() {
            return "本库只有《" + version.title() + "》" + number.format() + "的"
                    + version.nature().caution() + "，要点之间的差别不是法律的修改，不能逐版对比；请查阅官方公布的文本。";
        }
    }

    private static String listed(List<String> titles) {
        return titles.stream().map(title -> "《" + title + "》").collect(Collectors.joining());
    }
}
