package org.mingfa.similar.features;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.search.passage.RecordJson;
import org.mingfa.similar.features.CaseFeatures.SectionFeatures;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.ArticleKey;

/** A sketch as bytes. */
final class SketchForm {

    private SketchForm() {}

    static byte[] write(CaseFeatures sketch) {
        PackedOutput out = new PackedOutput();
        write(out, sketch);
        return out.toBytes();
    }

    static byte[] write(StoredFeatures kept) {
        PackedOutput out = new PackedOutput();
        out.real(kept.facts()).real(kept.reasons()).number(kept.windows().size());
        kept.windows().forEach(out::real);
        write(out, kept.sketch());
        return out.toBytes();
    }

    private static void write(PackedOutput out, CaseFeatures sketch) {
        out.text(RecordJson.write(sketch.header()));
        out.number(sketch.causes().size());
        sketch.causes().forEach(out::text);
        out.number(sketch.cited().size());
        for (CitationProfile.Written cited : sketch.cited()) {
            out.text(cited.article().work().value())
                    .text(cited.article().article().ordinal())
                    .maybe(cited.version());
        }
        out.number(sketch.telling().size());
        for (SectionFeatures section : sketch.telling()) {
            out.bytes(section.factors().bits());
            write(out, section.pairs());
        }
        out.bytes(sketch.loan().bytes());
        write(out, sketch.reasons());
    }

    /** Each pair by how far it is from the one before. */
    private static void write(PackedOutput out, BigramBag bag) {
        out.number(bag.size());
        long before = Integer.MIN_VALUE;
        for (int i = 0; i < bag.size(); i++) {
            out.number(bag.pair(i) - before).number(bag.count(i));
            before = bag.pair(i);
        }
    }

    static CaseFeatures read(PackedInput in) {
        CaseHeader header = RecordJson.read(in.text(), CaseHeader.class);
        List<String> causes = new ArrayList<>();
        for (int i = in.whole(); i > 0; i--) {
            causes.add(in.text());
        }
        List<CitationProfile.Written> cited = new ArrayList<>();
        for (int i = in.whole(); i > 0; i--) {
            ArticleKey article = new ArticleKey(new WorkKey(in.text()), ArticleNumber.parse(in.text()));
            cited.add(new CitationProfile.Written(article, in.maybe()));
        }
        List<SectionFeatures> telling = new ArrayList<>();
        for (int i = in.whole(); i > 0; i--) {
            Factors factors = Factors.kept(in.bytes());
            telling.add(new SectionFeatures(bag(in), factors));
        }
        return new CaseFeatures(header, causes, cited, telling, LoanFacets.kept(in.bytes()), bag(in));
    }

    static StoredFeatures readKept(PackedInput in) {
        double facts = in.real();
        double reasons = in.real();
        List<Double> windows = new ArrayList<>();
        for (int i = in.whole(); i > 0; i--) {
            windows.add(in.real());
        }
        return new StoredFeatures(read(in), facts, windows, reasons);
    }

    private static BigramBag bag(PackedInput in) {
        int size = in.whole();
        int[] pairs = new int[size];
        byte[] counts = new byte[size];
        long before = Integer.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            before += in.number();
            pairs[i] = (int) before;
            counts[i] = (byte) in.number();
        }
        return BigramBag.kept(pairs, counts);
    }
}
