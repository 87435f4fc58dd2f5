package org.mingfa.answers.coverage;

import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.answers.LawWording;
import org.mingfa.search.generation.ClassHoldings;
import org.mingfa.search.generation.MissingLaw;
import org.mingfa.text.document.Level;
import org.mingfa.text.table.LawClass;
import org.mingfa.text.version.Law;

/**
 * Something that is not held.
 *
 * @param kind class_absent, class_incomplete, digest_only, later_version, cited_law or rule_law
 * @param what is lacking
 * @param why it is known to be lacking
 * @param lookIn public source where it may be found
 * @param address of that source
 */
public record CoverageGap(String kind, String what, String why, String lookIn, String address) {

    private static final LawClass LAWS = LawClass.of(Level.LAW);

    private static CoverageGap of(String kind, String what, String why, LawClass lawClass) {
        return new CoverageGap(kind, what, why, lawClass.lookIn(), lawClass.address());
    }

    /** A class of which nothing is held. */
    static CoverageGap absent(ClassHoldings none) {
        return of("class_absent", none.lawClass().name(), "一部也没有收录。", none.lawClass());
    }

    /** A class that nobody declares to be held whole. */
    static CoverageGap incomplete(ClassHoldings some) {
        return of(
                "class_incomplete",
                some.lawClass().name(),
                "收录 " + some.works() + " 件，来源没有声明收齐；没有查到不等于没有。",
                some.lawClass());
    }

    static CoverageGap digests(ClassHoldings some) {
        return of(
                "digest_only",
                some.lawClass().name() + " " + some.digestOnly() + " 部",
                "只有本项目写的要点，没有法律原文，也未必包括全部条文。",
                some.lawClass());
    }

    static CoverageGap later(Law.Version version) {
        return of(
                "later_version",
                "《" + version.title() + "》" + version.promulgated() + "年公布的版本",
                LawWording.begins(version.from()) + "（" + version.source() + "），未收录。",
                classOf(version.title()));
    }

    static CoverageGap cited(MissingLaw law) {
        return of("cited_law", "《" + law.title() + "》", "收录的文本有 " + law.citing() + " 处引用，未收录。", classOf(law.title()));
    }

    static CoverageGap ofRules(String title) {
        return of("rule_law", "《" + title + "》", "风险提示规则或者法律数值以它为依据，未收录原文。", classOf(title));
    }

    /** All classes that are not held whole, in one sentence. */
    static CoverageGap inShort(List<ClassHoldings> classes) {
        String absent = names(classes.stream().filter(one -> one.works() == 0).toList());
        String incomplete = names(classes.stream()
                .filter(one -> one.works() > 0 && !one.isComplete())
                .toList());
        return of(
                "class_incomplete",
                incomplete.isEmpty() ? absent : incomplete,
                missing(incomplete, absent) + "没有查到不等于没有；详见 /v1/coverage。",
                LAWS);
    }

    private static String missing(String incomplete, String absent) {
        if (incomplete.isEmpty()) {
            return "没有收录。";
        }
        return absent.isEmpty() ? "没有收齐。" : "没有收齐；完全没有收录的是：" + absent + "。";
    }

    private static String names(List<ClassHoldings> classes) {
        return classes.stream().map(one -> one.lawClass().name()).collect(Collectors.joining("、"));
    }

    /** The class that the title shows, else that of laws, whose source has most of all. */
    private static LawClass classOf(String title) {
        return LawClass.ofTitle(title).orElse(LAWS);
    }
}
