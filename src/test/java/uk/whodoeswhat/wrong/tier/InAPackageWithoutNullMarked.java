package uk.whodoeswhat.wrong.tier;

public record InAPackageWithoutNullMarked(String name) {}
