package org.mingfa.citations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingfa.citations.CitationCheck.Status;
import org.mingfa.search.generation.ClassHoldings;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.Validity;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.table.LawClass;
import org.mingfa.text.version.Law;
import org.mingfa.text.version.LawTable;
import org.mingfa.text.version.LawVersions;
import org.mingfa.text.version.Repeal;

/**
 * Why what is cited is not among the provisions of the day: the text is wrong, or the generation lacks it. A gap of ours
 * accuses nobody.
 */
final class MissingProvision {

    /** So many official texts of a class are nearly all that are in force: a name that is not among them is looked at again. */
    private static final long MUCH = 250;

    private final OpenGeneration generation;
    private final CitationCheck blank;
    private final LocalDate date;

    MissingProvision(OpenGeneration generation, CitationCheck blank, LocalDate date) {
        this.generation = generation;
        this.blank = blank;
        this.date = date;
    }

    /**
     * A law that the generation lacks may still be known: by its name, or as repealed like 合同法 by 民法典 1260. That there
     * is no such law is only said of a class that is held whole.
     */
    CitationCheck law(String title, NearTitle nearTitle, ExistingDocuments existing) {
        Optional<Law.Absence> absence = LawTable.findAbsence(title);
        if (absence.isPresent()) {
            return blank.with(Status.NO_SUCH_LAW, absence.get().sentence());
        }
        Optional<Repeal> repeal = LawTable.findRepeal(WorkKey.of(title), date);
        if (repeal.isPresent()) {
            return blank.with(Status.NOT_IN_FORCE, "已" + repeal.get().sentence() + "本库没有收录它的条文。")
                    .with(Particulars.of(OutOfForce.of(repeal.get())));
        }
        if (generation.names().findTitle(title).isPresent()) {
            return blank.with(Status.NOT_HELD, "本库尚未收录《" + title + "》，不能核对；这不表示引用有误。");
        }
        String near = nearTitle.find(title).map(known -> "是否指《" + known + "》？").orElseGet(() -> existing.titled(title));
        if (generation.coverage().isComplete(title)) {
            return blank.with(Status.NO_SUCH_LAW, "本库收齐了这一类，其中没有叫这个名称的。" + near);
        }
        long official = official(title);
        return official >= MUCH
                ? blank.with(Status.UNKNOWN_NAME, "本库收录这一类 " + official + " 部，名称表里也没有这个名称；这一类没有收齐，请核对有没有这部法律。" + near)
                : blank.with(Status.NOT_HELD, "本库没有收录叫这个名称的法律；这一类没有收齐，这不表示没有这部法律，请核对名称。" + near);
    }

    /** How many official texts are held of the class that a title belongs to. */
    private long official(String title) {
        return LawClass.ofTitle(title)
                .flatMap(kind -> generation.coverage().classes().stream()
                        .filter(held -> kind.equals(held.lawClass()))
                        .findFirst())
                .map(ClassHoldings::official)
                .orElse(0L);
    }

    /** The citation names a year of which no version is held; another version says nothing about it. */
    CitationCheck version(LawVersions law, String year) {
        return blank.with(Status.NOT_HELD, "本库没有收录《" + law.newest().title() + "》" + year + "年的版本，不能核对；这不表示引用有误。");
    }

    /**
     * The table of laws or the official text, held whole, shows that a law has no such article; a digest leaves articles out on
     * purpose.
     */
    CitationCheck article(LawHeader version, ArticleNumber number, LawCache laws) {
        Optional<ArticleNumber> end = LawTable.endBefore(version, number);
        if (end.isPresent()) {
            return none(version, number, end.get());
        }
        if (version.nature() != Nature.OFFICIAL) {
            return blank.with(
                    Status.NOT_HELD,
                    "本库收录的《" + version.title() + "》是" + version.nature().caution() + "，没有收录" + number.format()
                            + "，不能核对；这不表示引用有误。");
        }
        List<ArticleNumber> numbers = laws.numbers(version).orElse(null);
        if (numbers == null) {
            return blank.with(
                    Status.NOT_CHECKED, "文中引用的法律过多，没有核对《" + version.title() + "》有没有" + number.format() + "；请分段提交。");
        }
        if (!isWhole(numbers)) {
            return blank.with(
                    Status.NOT_HELD,
                    "本库收录的《" + version.title() + "》" + QuotationCheck.version(version) + "条号不连续，没有" + number.format()
                            + "，不能核对；这不表示引用有误。");
        }
        return none(version, number, numbers.isEmpty() ? number : numbers.getLast());
    }

    private CitationCheck none(LawHeader version, ArticleNumber number, ArticleNumber last) {
        return blank.with(
                Status.NO_SUCH_ARTICLE,
                "《" + version.title() + "》" + QuotationCheck.version(version) + "没有" + number.format()
                        + (number.main() <= last.main() ? "" : "，最后一条是" + last.format()) + "。");
    }

    /** Without a gap from the first article on. */
    private static boolean isWhole(List<ArticleNumber> numbers) {
        int before = 0;
        for (ArticleNumber number : numbers) {
            if (number.main() > before + 1) {
                return false;
            }
            before = Math.max(before, number.main());
        }
        return true;
    }

    /** No version of the day: the law is repealed or not there yet, or the version of that day is one that is not held. */
    CitationCheck versionOfTheDay(LawVersions law) {
        LawHeader last = last(law);
        if (!isKnownToBeOutOfForce(last)) {
            return blank.with(Status.NOT_HELD, "本库没有收录《" + last.title() + "》在 " + date + " 施行的版本，不能核对；这不表示引用有误。");
        }
        OutOfForce reason = OutOfForce.of(last, date);
        String note = date + " 没有施行中的版本：" + QuotationCheck.version(last) + reason.sentence()
                + LawTable.findRepeal(law.work(), date)
                        .map(repeal -> "依据：" + repeal.source() + "。")
                        .orElse("");
        return blank.with(Status.NOT_IN_FORCE, note).with(Particulars.of(reason));
    }

    /** The version that ended last before the day, or else the newest. */
    LawHeader last(LawVersions law) {
        return law.newestFirst().stream()
                .filter(version -> version.period().ended(date))
                .findFirst()
                .orElse(law.newest());
    }

    /** An end by amendment means that a later version is not held; before its first day a digest may lack an older one. */
    private boolean isKnownToBeOutOfForce(LawHeader version) {
        return version.period().ended(date)
                ? LawTable.findRepeal(version.work(), date).isPresent()
                        || version.end().dated() == Validity.REPEALED && !isFollowed(version)
                : version.nature() == Nature.OFFICIAL;
    }

    /** A law of the same title that is not held may have come since. */
    private boolean isFollowed(LawHeader version) {
        return generation.catalogue().missing(version.work()).stream()
                .anyMatch(known ->
                        version.period().ended(known.from()) && !known.from().isAfter(date));
    }
}
