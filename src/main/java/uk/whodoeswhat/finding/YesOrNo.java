package uk.whodoeswhat.finding;

import java.util.Optional;

/** What a proposal answers to a question of yes or no. */
public enum YesOrNo {
    YES,
    NO,
    NOT_STATED;

    static YesOrNo of(Optional<Boolean> stated) {
        return stated.map(yes -> yes ? YES : NO).orElse(NOT_STATED);
    }
}
