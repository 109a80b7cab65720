# Estimates every cell of a survey with the survey package. Asked over standard input, one word per line:
#   cells   the value and standard error of every cell, one line of JSON each
#   run     the same estimates, but only told how many milliseconds they took
# Every answer ends with the line {"done":true}.
# Arguments: the survey and its measures (name, kind, answer, denominator; R and SQL spell these alike), both CSV;
# then "together" when everybody answered everything, else "apart".

suppressPackageStartupMessages(library(survey))

words <- commandArgs(trailingOnly = TRUE)
survey <- read.csv(words[1], stringsAsFactors = FALSE)
measures <- read.csv(words[2], colClasses = "character")

# Answers stand ready as columns and the design is made: only estimating is timed.
answersTo <- function(text) as.numeric(eval(parse(text = text), survey))
for (index in seq_len(nrow(measures))) {
  measure <- measures[index, ]
  survey[[paste0(measure$name, "_y")]] <- answersTo(measure$answer)
  if (measure$kind == "ratio") survey[[paste0(measure$name, "_x")]] <- answersTo(measure$denominator)
}
design <- svydesign(ids = ~1, strata = ~gebied, weights = ~weging, fpc = ~populatie, data = survey)

# na.rm leaves out everybody who skipped any question of a call. So every measure has a call of its own, unless
# nobody skipped anything: then all means share one, which is the quickest that R can do.
measures$call <- seq_len(nrow(measures))
if (words[3] == "together") {
  measures$call <- ifelse(measures$kind %in% c("share", "mean"), "mean", measures$name)
}

estimateAreas <- function(kind, y, x) {
  switch(kind,
    total = svyby(y, ~gebied, design, svytotal, na.rm = TRUE),
    ratio = svyby(y, ~gebied, design, svyratio, denominator = x, na.rm = TRUE),
    svyby(y, ~gebied, design, svymean, na.rm = TRUE)
  )
}

estimateCity <- function(kind, y, x) {
  switch(kind,
    total = svytotal(y, design, na.rm = TRUE),
    ratio = svyratio(y, x, design, na.rm = TRUE),
    svymean(y, design, na.rm = TRUE)
  )
}

columns <- function(names, ending) as.formula(paste0("~", paste0(names, ending, collapse = " + ")))

numbers <- function(found) as.numeric(as.matrix(found))

estimate <- function(measures) {
  y <- columns(measures$name, "_y")
  x <- columns(measures$name, "_x")
  kind <- measures$kind[1]
  areas <- estimateAreas(kind, y, x)
  city <- estimateCity(kind, y, x)
  gebieden <- as.character(areas$gebied)
  data.frame(
    measure = c(measures$name, rep(measures$name, each = length(gebieden))),
    gebied = c(rep("", nrow(measures)), rep(gebieden, nrow(measures))),
    value = c(numbers(coef(city)), numbers(coef(areas))),
    error = c(numbers(SE(city)), numbers(SE(areas)))
  )
}

estimateAll <- function() do.call(rbind, lapply(split(measures, measures$call), estimate))

# Seventeen digits give every double back exactly.
number <- function(value) ifelse(is.finite(value), sprintf("%.17g", value), "null")

tellCells <- function(cells) {
  cat(sprintf(
    '{"measure":"%s","gebied":"%s","value":%s,"error":%s}\n',
    cells$measure, cells$gebied, number(cells$value), number(cells$error)
  ), sep = "")
}

tellTime <- function(time) {
  cat(sprintf('{"elapsed":%s,"processor":%s}\n', 1000 * time[["elapsed"]], 1000 * sum(time[1:2])))
}

questions <- file("stdin", open = "r")
while (length(word <- readLines(questions, n = 1)) > 0) {
  if (word == "cells") tellCells(estimateAll())
  if (word == "run") tellTime(system.time(estimateAll()))
  cat('{"done":true}\n')
  flush(stdout())
}
