package org.homeward.clearinghouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/cases/NCM-2026-0001", "/entities/why?a=0a-0&b=0b-1", "/search?q=Maria+L%C3%B3pez#hits"})
    void aPageOfOursIsGoneBackTo(String path) {
        assertThat(LocalPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//example.org",
                "/\\example.org",
                "\\\\example.org",
                "/\t/example.org",
                "/\n/example.org",
                "https://example.org",
                "javascript:alert(1)",
                "/{spring}",
                "",
                "cases"
            })
    void anythingElseLeadsHome(String path) {
        assertThat(LocalPath.of(path)).isEqualTo("/");
    }
}
