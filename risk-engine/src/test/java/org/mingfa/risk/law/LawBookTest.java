package org.mingfa.risk.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LawBookTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("mingfa.root"), "risk-engine/src/main/resources/org/mingfa/risk/law");

    private final LawBook law = LawBook.load();

    @Test
    void indexListsEveryFile() throws IOException {
        List<String> files;
        try (var paths = Files.walk(FOLDER)) {
            files = paths.filter(path -> path.toString().endsWith(".yaml"))
                    .map(path -> FOLDER.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> name.contains("/"))
                    .sorted()
                    .toList();
        }
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(FOLDER.resolve("index.txt"), String.join("\n", files) + "\n");
        }
        assertThat(Files.readAllLines(FOLDER.resolve("index.txt")))
                .as("-Dgolden=update rewrites the index")
                .isEqualTo(files);
    }

    @Test
    void everyPartOfAProcessHasTheSameBook() {
        assertThat(LawBook.load()).isSameAs(law);
    }

    @Test
    void valueChangesOnTheDayOfTheNewLaw() {
        assertThat(law.at("limitation/general-period", LocalDate.of(2017, 9, 30))
                        .period())
                .isEqualTo(new LegalPeriod(2, LegalPeriod.Unit.YEARS));
        DatedValue next = law.at("limitation/general-period", LocalDate.of(2017, 10, 1));
        assertThat(next.period().format()).isEqualTo("3年");
        assertThat(next.sources().getFirst().label()).isEqualTo("《民法总则》第一百八十八条第一款");
        assertThat(next.until()).isEqualTo(LocalDate.of(2021, 1, 1));
    }

    @Test
    void dayBeforeTheFirstEntryIsNotOnRecord() {
        assertThatThrownBy(() -> law.at("limitation/general-period", LocalDate.of(1986, 12, 31)))
                .isInstanceOf(NoLawOnRecordException.class)
                .hasMessage("普通诉讼时效期间在 1986-12-31 适用的规定未收录，不能计算；请咨询专业人员。");
    }

    @Test
    void unknownNameSaysTheNearest() {
        assertThatThrownBy(() -> law.at("limitation/genral-period", LocalDate.of(2024, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("是否想写 \"limitation/general-period\"？");
    }
}
