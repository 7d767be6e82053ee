# tests of fonts
