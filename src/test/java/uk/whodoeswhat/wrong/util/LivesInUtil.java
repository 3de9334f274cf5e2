package uk.whodoeswhat.wrong.util;

record LivesInUtil(String name) {}
