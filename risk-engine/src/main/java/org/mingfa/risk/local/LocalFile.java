package org.mingfa.risk.local;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that an operator keeps, by their names in the folder law/local. */
public enum LocalFile {
    RATES("lpr.yaml", "贷款市场报价利率"),
    HOLIDAYS("holidays.yaml", "节假日安排"),
    FIGURES("figures.yaml", "本地统计数据与标准"),
    FEES("fees.yaml", "本省按件收取的诉讼费标准"),
    WORK_INJURY("work-injury.yaml", "本省一次性工伤医疗补助金、伤残就业补助金");

    private final String file;
    private final String title;

    LocalFile(String file, String title) {
        this.file = file;
        this.title = title;
    }

    public String file() {
        return file;
    }

    public String title() {
        return title;
    }

    /** The kind of a file by its name. */
    public static Optional<LocalFile> find(String file) {
        return Stream.of(values()).filter(one -> one.file.equals(file)).findFirst();
    }

    /** All names. */
    public static List<String> files() {
        return Stream.of(values()).map(LocalFile::file).toList();
    }
}
