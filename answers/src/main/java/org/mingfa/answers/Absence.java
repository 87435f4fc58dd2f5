package org.mingfa.answers;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.identity.ArticleNumber;
import org.mingfa.text.version.KnownVersion;

/** Why there is nothing to show. Every reason is another one to the user: a wrong name, a gap of ours, a day, a number. */
public sealed interface Absence {

    /** The parameter that has to change. */
    String field();

    /** What is wrong, in one or two sentences. */
    String detail();

    /**
     * No law is called so.
     *
     * @param similar titles that contain the name
     */
    record NoSuchLaw(List<String> similar) implements Absence {
        public NoSuchLaw {
            similar = List.copyOf(similar);
        }

        @Override
        public String field() {
            return "law";
        }

        @Override
        public String detail() {
            return similar.isEmpty() ? "没有收录叫这个名称的法律。" : "没有收录叫这个名称的法律，是否指" + listed(similar) + "？";
        }
    }

    /** There is such a law, and this generation does not hold it. */
    record NotHeld(String title) implements Absence {
        @Override
        public String field() {
            return "law";
        }

        @Override
        public String detail() {
            return "本库尚未收录《" + title + "》；这不表示没有这部法律。";
        }
    }

    /** Several laws are called so. */
    record Ambiguous(List<String> titles) implements Absence {
        public Ambiguous {
            titles = List.copyOf(titles);
        }

        @Override
        public String field() {
            return "law";
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
    record NotInForce(LocalDate day, List<LawHeader> versions, List<KnownVersion> known) implements Absence {
        public NotInForce {
            versions = List.copyOf(versions);
            known = List.copyOf(known);
        }

        @Override
        public String field() {
            return "as_of";
        }

        @Override
        public String detail() {
            return "《" + versions.getLast().title() + "》在 " + day + " 没有施行中的版本；已收录的版本："
                    + versions.stream().map(NotInForce::period).collect(Collectors.joining("，")) + "。"
                    + notHeld();
        }

        private String notHeld() {
            return known.isEmpty()
                    ? ""
                    : known.stream()
                            .map(KnownVersion::from)
                            .sorted()
                            .map(LocalDate::toString)
                            .collect(Collectors.joining("、", "已知另有 ", " 起施行的版本，本库未收录。"));
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
            implements Absence {
        public NoSuchArticle {
            numbers = List.copyOf(numbers);
            elsewhere = List.copyOf(elsewhere);
        }

        @Override
        public String field() {
            return "article";
        }

        @Override
        public String detail() {
            return "《" + version.title() + "》的这个版本没有" + number.format() + "；" + range()
                    + (elsewhere.isEmpty() ? "。" : "；其他版本有这一条。");
        }

        private String range() {
            return numbers.isEmpty()
                    ? "该文件不分条"
                    : "它有第" + Collections.min(numbers).format().substring(1) + "至"
                            + Collections.max(numbers).format() + "，共 " + numbers.size() + " 条";
        }
    }

    /**
     * The version is a digest, which leaves articles out: the law may have this one.
     *
     * @param held numbers that the digest has, in their order
     */
    record ArticleNotHeld(LawHeader version, ArticleNumber number, List<ArticleNumber> held) implements Absence {
        public ArticleNotHeld {
            held = List.copyOf(held);
        }

        @Override
        public String field() {
            return "article";
        }

        @Override
        public String detail() {
            return "本库收录的《" + version.title() + "》是" + version.nature().caution() + "，没有收录" + number.format()
                    + "；这不表示该法没有这一条。" + nearest();
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

    /** Only digests are there: what they say differently is ours, not the legislator's. */
    record NoHistoryOfDigest(LawHeader version, ArticleNumber number) implements Absence {
        @Override
        public String field() {
            return "law";
        }

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
