package org.mingfa.indexer.corpus;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingfa.text.document.CaseSection.Part;

/** What collections of cases call the parts of a case. */
final class CaseParts {

    private static final Map<String, Part> NAMES = Map.ofEntries(
            Map.entry("parties", Part.PARTIES),
            Map.entry("当事人", Part.PARTIES),
            Map.entry("claim", Part.CLAIM),
            Map.entry("诉讼请求", Part.CLAIM),
            Map.entry("原告诉讼请求", Part.CLAIM),
            Map.entry("申请人请求", Part.CLAIM),
            Map.entry("defence", Part.DEFENCE),
            Map.entry("答辩意见", Part.DEFENCE),
            Map.entry("fact", Part.FACTS),
            Map.entry("facts", Part.FACTS),
            Map.entry("经审理查明", Part.FACTS),
            Map.entry("基本案情", Part.FACTS),
            Map.entry("简要案情", Part.FACTS),
            Map.entry("案情", Part.FACTS),
            Map.entry("reasoning", Part.REASONING),
            Map.entry("reason", Part.REASONING),
            Map.entry("本院认为", Part.REASONING),
            Map.entry("裁判理由", Part.REASONING),
            Map.entry("案例分析", Part.REASONING),
            Map.entry("适用解析", Part.REASONING),
            Map.entry("解析", Part.REASONING),
            Map.entry("裁判解析", Part.REASONING),
            Map.entry("basis", Part.BASIS),
            Map.entry("裁判依据", Part.BASIS),
            Map.entry("相关法条", Part.BASIS),
            Map.entry("关联索引", Part.BASIS),
            Map.entry("judgment", Part.ORDER),
            Map.entry("result", Part.ORDER),
            Map.entry("判决主文", Part.ORDER),
            Map.entry("裁判结果", Part.ORDER),
            Map.entry("处理结果", Part.ORDER),
            Map.entry("gist", Part.GIST),
            Map.entry("ajjbqk", Part.FACTS),
            Map.entry("cpfxgc", Part.REASONING),
            Map.entry("pjjg", Part.ORDER),
            Map.entry("judgereason", Part.REASONING),
            Map.entry("judgeresult", Part.ORDER),
            Map.entry("裁判要旨", Part.GIST),
            Map.entry("裁判要点", Part.GIST));

    private CaseParts() {}

    static Optional<Part> find(String name) {
        return Optional.ofNullable(NAMES.get(name.strip().toLowerCase(Locale.ROOT)));
    }
}
