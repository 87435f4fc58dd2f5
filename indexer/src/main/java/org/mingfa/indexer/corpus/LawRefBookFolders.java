package org.mingfa.indexer.corpus;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingfa.text.document.Level;

/** What the folders of LawRefBook say about the files in them. */
final class LawRefBookFolders {

    private static final Map<String, Level> LEVELS = Map.ofEntries(
            Map.entry("宪法", Level.CONSTITUTION),
            Map.entry("宪法相关法", Level.LAW),
            Map.entry("民法典", Level.LAW),
            Map.entry("民法商法", Level.LAW),
            Map.entry("刑法", Level.LAW),
            Map.entry("经济法", Level.LAW),
            Map.entry("行政法", Level.LAW),
            Map.entry("社会法", Level.LAW),
            Map.entry("诉讼与非诉讼程序法", Level.LAW),
            Map.entry("行政法规", Level.ADMINISTRATIVE_REGULATION),
            Map.entry("司法解释", Level.JUDICIAL_INTERPRETATION),
            Map.entry("部门规章", Level.DEPARTMENT_RULE),
            Map.entry("地方性法规", Level.LOCAL_REGULATION),
            Map.entry("其他", Level.OTHER));

    private LawRefBookFolders() {}

    static Optional<String> reasonToSkip(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!name.toLowerCase(Locale.ROOT).endsWith(".md") || path.startsWith(".") || path.contains("/.")) {
            return Optional.of("程序或数据库文件，不收录。");
        }
        if (name.equals("_index.md") || name.equalsIgnoreCase("README.md")) {
            return Optional.of("目录页，不收录。");
        }
        return ("/" + path).contains("/案例/") ? Optional.of("案例，请以 judgments 格式另行登记。") : Optional.empty();
    }

    /** By the folder, unless the title shows a decision or an interpretation among the laws. */
    static Level level(String path, String title) {
        Level byTitle = TitleReading.level(title);
        Level byFolder = null;
        for (String folder : path.split("/")) {
            byFolder = byFolder == null ? LEVELS.get(folder) : byFolder;
        }
        if (byFolder == null) {
            return byTitle;
        }
        return switch (byFolder) {
            case LAW, CONSTITUTION, ADMINISTRATIVE_REGULATION ->
                switch (byTitle) {
                    case DECISION, LEGISLATIVE_INTERPRETATION, CONSTITUTION -> byTitle;
                    default -> byFolder;
                };
            case JUDICIAL_INTERPRETATION ->
                byTitle == Level.JUDICIAL_WORK_DOCUMENT || byTitle == Level.LEGISLATIVE_INTERPRETATION
                        ? byTitle
                        : byFolder;
            default -> byFolder;
        };
    }

    /** The body that the text names, or else the one that the folder stands for; "" when neither does. */
    static String authority(String path, Level level, String named) {
        if (!named.isEmpty()) {
            return named;
        }
        return switch (level) {
            case ADMINISTRATIVE_REGULATION -> "国务院";
            case JUDICIAL_INTERPRETATION, JUDICIAL_WORK_DOCUMENT -> "最高人民法院";
            case DEPARTMENT_RULE -> {
                String[] folders = path.split("/");
                yield folders.length > 2 ? folders[folders.length - 2] : "";
            }
            default -> "";
        };
    }
}
