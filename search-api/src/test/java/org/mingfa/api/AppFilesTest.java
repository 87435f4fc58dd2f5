package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppFilesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # browsers over HTTPS, over HTTP; a program that says nothing
            gzip, deflate, br, zstd     | br gzip
            gzip, deflate               | gzip
            ''                          | ''
            # refused
            br;q=0                      | ''
            br;q=0, gzip                | gzip
            br;q=0.000,gzip;q=0         | ''
            gzip, *;q=0                 | gzip
            # the rest, and what is wanted more
            *                           | br gzip
            *;q=0                       | ''
            br;q=0, *                   | gzip
            br;q=0.5, gzip              | gzip br
            BR ; Q=0.3 , gzip; q = 0.2  | br gzip
            # what only looks like one, and what is no weight
            brx, x-br, gzipped          | ''
            br;q=high, gzip;q=2         | ''
            br;q=-1;gzip;;,,            | ''
            """)
    void takesWhatTheClientTakes(String header, String accepted) {
        List<String> codings = accepted.isEmpty() ? List.of() : List.of(accepted.split(" "));
        assertThat(AppFiles.accepted(header, List.of("br", "gzip"))).isEqualTo(codings);
    }
}
