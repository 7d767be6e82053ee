# tests of player
