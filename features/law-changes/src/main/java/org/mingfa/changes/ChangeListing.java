package org.mingfa.changes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.Disclaimer;
import org.mingfa.answers.law.ArticleChange;
import org.mingfa.answers.law.MovedArticles;
import org.mingfa.changes.ChangeList.ChangedLaw;
import org.mingfa.changes.ChangeList.Group;
import org.mingfa.changes.ChangeList.Pair;
import org.mingfa.changes.ChangeList.RefusedFile;
import org.mingfa.reports.document.TextRun;
import org.mingfa.reports.document.TextRun.Mark;
import org.mingfa.search.law.DiffSpan;
import org.mingfa.search.law.TextDifference;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Validity;

/** Puts changes together as the list that people read: each law under what became of it, its articles with marks. */
public final class ChangeListing {

    private static final String NOTE =
            "原条文中删去的文字加删除线，新条文中增加的文字加粗并加下划线；条号移动而文字未变的只列条号。“改为”前后是同一条，" + "按文字相近认定。“尚未施行”的在施行之日前不适用。引用关系按条号查得，可能不全。";

    /** In the order in which they are read. */
    private static final List<String> HEADINGS = List.of(
            ChangeKind.ADDED.label(),
            ChangeKind.AMENDED.label(),
            ChangeKind.REPEALED.label(),
            "尚未施行",
            ChangeKind.CORRECTED.label(),
            ChangeKind.DROPPED.label());

    private ChangeListing() {}

    /**
     * The list.
     *
     * @param before what the older state is called
     * @param after what the newer state is called
     */
    public static ChangeList of(
            String before, String after, LocalDate made, List<LawChange> changes, List<RefusedFile> refused) {
        List<Group> groups = new ArrayList<>();
        for (String heading : HEADINGS) {
            List<ChangedLaw> laws = changes.stream()
                    .filter(change -> heading(change).equals(heading))
                    .map(ChangeListing::law)
                    .toList();
            if (!laws.isEmpty()) {
                groups.add(new Group(heading, laws));
            }
        }
        return new ChangeList(before, after, made, groups, refused, NOTE + Disclaimer.LAW);
    }

    /** Of a law that comes and is not in force yet, its day is what is to be read. */
    private static String heading(LawChange change) {
        boolean comes = Stream.of(ChangeKind.ADDED, ChangeKind.AMENDED)
                .anyMatch(kind -> kind.label().equals(change.kindLabel()));
        return comes && isNotYet(change) ? HEADINGS.get(3) : change.kindLabel();
    }

    private static boolean isNotYet(LawChange change) {
        return change.status().equals(Validity.NOT_YET_IN_FORCE.label());
    }

    private static ChangedLaw law(LawChange change) {
        List<String> particulars = new ArrayList<>(List.of(change.level(), change.branch(), change.status()));
        if (isNotYet(change)) {
            particulars.add(change.kindLabel());
        }
        particulars.addAll(change.dates());
        return new ChangedLaw(
                "《" + change.title() + "》",
                particulars.stream()
                                .filter(word -> !word.equals(Level.OTHER.label()))
                                .collect(Collectors.joining("，"))
                        + "。",
                change.articles().stream().map(ChangeListing::pair).toList(),
                change.articlesLeftOut(),
                remarks(change));
    }

    private static List<String> remarks(LawChange change) {
        List<String> remarks = new ArrayList<>();
        if (!change.moved().isEmpty()) {
            remarks.add(join(change.moved(), MovedArticles::note) + "。");
        }
        if (!change.affected().isEmpty()) {
            remarks.add("现行规定中引用它的：" + join(change.affected(), ChangeListing::citing) + "。");
        }
        if (!change.rules().isEmpty()) {
            Map<String, List<String>> owners = new TreeMap<>();
            change.rules()
                    .forEach(rule -> owners.computeIfAbsent(rule.provision(), first -> new ArrayList<>())
                            .add(rule.owner()));
            remarks.add("以它为依据、待核的风险规则和法定数值："
                    + join(
                            List.copyOf(owners.entrySet()),
                            one -> one.getKey() + "（" + String.join("、", one.getValue()) + "）")
                    + "。");
        }
        if (!change.questions().isEmpty()) {
            remarks.add(
                    "待重新审阅的日常提问：" + join(change.questions(), one -> one.number() + " " + one.questions() + " 个") + "。");
        }
        return remarks;
    }

    private static String citing(AffectedLaw law) {
        return "《" + law.title() + "》" + String.join("、", law.cited()) + (law.older() ? "（公布在这次变动之前，请核对）" : "");
    }

    private static <T> String join(List<T> all, Function<T, String> words) {
        return all.stream().map(words).collect(Collectors.joining("；"));
    }

    private static Pair pair(ArticleChange article) {
        @Nullable String before = article.before();
        @Nullable String after = article.after();
        if (before == null || after == null) {
            return new Pair(article.heading(), whole(before), whole(after));
        }
        List<TextRun> old = new ArrayList<>();
        List<TextRun> now = new ArrayList<>();
        for (DiffSpan span : TextDifference.of(before, after)) {
            switch (span.kind()) {
                case KEPT -> {
                    old.add(new TextRun(Mark.PLAIN, span.text()));
                    now.add(new TextRun(Mark.PLAIN, span.text()));
                }
                case REMOVED -> old.add(new TextRun(Mark.REMOVED, span.text()));
                case ADDED -> now.add(new TextRun(Mark.ADDED, span.text()));
            }
        }
        return new Pair(article.heading(), WholeNumbers.of(old), WholeNumbers.of(now));
    }

    /** A whole article needs no marks: the other side says that it was not there or is gone. */
    private static List<TextRun> whole(@Nullable String text) {
        return text == null ? List.of() : List.of(new TextRun(Mark.PLAIN, text));
    }

    /** Marks numbers as a whole: who reads that 2010 became 2020 does not want to look for the digit. */
    private static final class WholeNumbers {

        private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)*%?|[〇零一二三四五六七八九十百千万亿]+");

        private WholeNumbers() {}

        static List<TextRun> of(List<TextRun> text) {
            StringBuilder whole = new StringBuilder();
            text.forEach(one -> whole.append(one.text()));
            Mark[] marks = new Mark[whole.length()];
            int at = 0;
            for (TextRun one : text) {
                Arrays.fill(marks, at, at + one.text().length(), one.mark());
                at += one.text().length();
            }
            Matcher number = NUMBER.matcher(whole);
            while (number.find()) {
                Arrays.stream(marks, number.start(), number.end())
                        .filter(mark -> mark != Mark.PLAIN)
                        .findFirst()
                        .ifPresent(mark -> Arrays.fill(marks, number.start(), number.end(), mark));
            }
            return stretches(whole, marks);
        }

        private static List<TextRun> stretches(CharSequence whole, Mark[] marks) {
            List<TextRun> stretches = new ArrayList<>();
            int start = 0;
            for (int i = 1; i <= marks.length; i++) {
                if (i == marks.length || marks[i] != marks[start]) {
                    stretches.add(new TextRun(
                            marks[start], whole.subSequence(start, i).toString()));
                    start = i;
                }
            }
            return stretches;
        }
    }
}
