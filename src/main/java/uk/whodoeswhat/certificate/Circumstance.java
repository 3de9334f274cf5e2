package uk.whodoeswhat.certificate;

import java.util.Set;

/**
 * Something that a proposal can say which the rules on consequences read, and the members of their facts that it varies, by how
 * their names begin.
 */
record Circumstance(Set<String> varies, ProposalEdit change) {
    boolean varies(String member) {
        return varies.stream().anyMatch(member::startsWith);
    }
}
